package org.shenbao.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.web.filter.PathMatchingFilter;
import org.shenbao.identity.SignInLog;
import org.shenbao.support.CurrentActor;

/** Signing out of Tasklist or Cockpit signs out everywhere. */
class CamundaSignOut extends PathMatchingFilter {

    private final CurrentActor actors;
    private final SignInLog log;

    CamundaSignOut(CurrentActor actors, SignInLog log) {
        this.actors = actors;
        this.log = log;
    }

    @Override
    protected void postHandle(ServletRequest request, ServletResponse response) {
        if (((HttpServletResponse) response).getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            actors.find().ifPresent(actor -> log.signedOut(actor.username()));
            SecurityUtils.getSubject().logout();
        }
    }
}
