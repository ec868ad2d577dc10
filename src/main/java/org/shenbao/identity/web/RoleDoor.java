package org.shenbao.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.apache.shiro.web.filter.PathMatchingFilter;
import org.apache.shiro.web.util.WebUtils;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;

/** Behind another door: lets through only the roles that the chain names in brackets. */
class RoleDoor extends PathMatchingFilter {

    private final CurrentActor actors;
    private final Refusals refusals;

    RoleDoor(CurrentActor actors, Refusals refusals) {
        this.actors = actors;
        this.refusals = refusals;
    }

    @Override
    protected boolean onPreHandle(ServletRequest request, ServletResponse response, @Nullable Object roles)
            throws Exception {
        Actor actor = actors.get();
        boolean admitted = roles instanceof String[] admittedRoles
                && Arrays.stream(admittedRoles).anyMatch(actor::has);
        if (!admitted) {
            refusals.send(WebUtils.toHttp(request), (HttpServletResponse) response, new Forbidden("您的角色不能使用此功能。"));
        }
        return admitted;
    }
}
