package org.shenbao.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.apache.shiro.web.util.WebUtils;
import org.jspecify.annotations.Nullable;

/**
 * A request that is judged by its {@code Authorization} header alone: it has no cookies and no session, whatever the
 * browser sent along. {@code /engine-rest} has no protection against forged requests, so every request to it is one.
 */
class HeaderOnlyRequest extends HttpServletRequestWrapper {

    private static final String MARK = HeaderOnlyRequest.class.getName();

    private HeaderOnlyRequest(HttpServletRequest request) {
        super(request);
        setAttribute(MARK, true);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        String path = WebUtils.getPathWithinApplication(request);
        boolean engine = path.equals("/engine-rest") || path.startsWith("/engine-rest/");
        boolean basic = BasicCredentials.claimedBy(request) && !path.startsWith("/camunda/");
        return engine || basic ? new HeaderOnlyRequest(request) : request;
    }

    static boolean is(ServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("a request without cookies opens no session");
        }
        return null;
    }

    @Override
    public @Nullable HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return false;
    }
}
