package org.shenbao.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.shiro.web.filter.PathMatchingFilter;
import org.apache.shiro.web.util.WebUtils;
import org.jspecify.annotations.Nullable;

/** Tells a browser that follows an address of no page so, on the front end's own page; lets nothing in. */
class NowhereDoor extends PathMatchingFilter {

    @Override
    protected boolean onPreHandle(ServletRequest servletRequest, ServletResponse response, @Nullable Object config)
            throws IOException, ServletException {
        HttpServletRequest request = WebUtils.toHttp(servletRequest);
        if (!PageDoor.isNavigation(request)) {
            return true;
        }
        ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
        request.getRequestDispatcher("/index.html").forward(request, response);
        return false;
    }
}
