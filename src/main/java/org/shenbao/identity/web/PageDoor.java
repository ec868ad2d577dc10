package org.shenbao.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.shiro.web.filter.PathMatchingFilter;
import org.apache.shiro.web.util.WebUtils;
import org.jspecify.annotations.Nullable;
import org.shenbao.identity.SignInRequired;
import org.shenbao.support.CurrentActor;
import org.springframework.http.HttpHeaders;

/** Sends a browser that nobody signed in with to the login page and back; anything else gets a 401. */
class PageDoor extends PathMatchingFilter {

    private final CurrentActor actors;
    private final Refusals refusals;

    PageDoor(CurrentActor actors, Refusals refusals) {
        this.actors = actors;
        this.refusals = refusals;
    }

    @Override
    protected boolean onPreHandle(ServletRequest servletRequest, ServletResponse response, @Nullable Object config)
            throws IOException {
        HttpServletRequest request = WebUtils.toHttp(servletRequest);
        if (actors.find().isPresent()) {
            return true;
        }
        if (isNavigation(request)) {
            redirect(request, (HttpServletResponse) response);
        } else {
            refusals.send(request, (HttpServletResponse) response, new SignInRequired());
        }
        return false;
    }

    /** Whether a person follows an address, rather than a page or a script fetching something. */
    static boolean isNavigation(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
    }

    /** Relative, so that no forged {@code Host} leads anybody astray. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String wanted = WebUtils.getPathWithinApplication(request) + (query == null ? "" : "?" + query);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, "/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
}
