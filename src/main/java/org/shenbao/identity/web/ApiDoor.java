package org.shenbao.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.support.DefaultSubjectContext;
import org.apache.shiro.web.filter.PathMatchingFilter;
import org.apache.shiro.web.util.WebUtils;
import org.jspecify.annotations.Nullable;
import org.shenbao.identity.BadCredentials;
import org.shenbao.identity.SignIn;
import org.shenbao.identity.SignInRequired;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.Problem;

/**
 * Lets in whoever has signed in, by session cookie or HTTP Basic. The chain names in brackets the methods that are open to
 * strangers. A write that comes with a cookie must repeat the session's token.
 */
class ApiDoor extends PathMatchingFilter {

    private final CurrentActor actors;
    private final SignIn signIn;
    private final Refusals refusals;

    ApiDoor(CurrentActor actors, SignIn signIn, Refusals refusals) {
        this.actors = actors;
        this.signIn = signIn;
        this.refusals = refusals;
    }

    @Override
    protected boolean onPreHandle(ServletRequest servletRequest, ServletResponse response, @Nullable Object open)
            throws Exception {
        HttpServletRequest request = WebUtils.toHttp(servletRequest);
        try {
            admit(request, (String[]) open);
            return true;
        } catch (Problem refusal) {
            refusals.send(request, (HttpServletResponse) response, refusal);
            return false;
        }
    }

    private void admit(HttpServletRequest request, String @Nullable [] open) {
        if (BasicCredentials.claimedBy(request)) {
            authenticate(request);
        }
        if (actors.find().isPresent()) {
            refuseForged(request);
        } else if (open == null || !Arrays.asList(open).contains(request.getMethod())) {
            throw new SignInRequired();
        }
    }

    private void authenticate(HttpServletRequest request) {
        BasicCredentials sent = BasicCredentials.of(request).orElseThrow(BadCredentials::new);
        request.setAttribute(DefaultSubjectContext.SESSION_CREATION_ENABLED, false);
        signIn.signIn(SecurityUtils.getSubject(), sent.username(), sent.password(), request.getRemoteAddr());
    }

    private static void refuseForged(HttpServletRequest request) {
        if (!HeaderOnlyRequest.is(request) && !isSignIn(request) && !CsrfToken.admits(request)) {
            throw new Forbidden("页面已失效，请刷新页面后重试。");
        }
    }

    /** Signing in replaces the session; its JSON body cannot be sent by another site's form. */
    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && WebUtils.getPathWithinApplication(request).equals("/api/session");
    }
}
