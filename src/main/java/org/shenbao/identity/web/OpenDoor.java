package org.shenbao.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.shiro.web.filter.PathMatchingFilter;
import org.apache.shiro.web.util.WebUtils;
import org.jspecify.annotations.Nullable;
import org.shenbao.identity.SignInRequired;

/** What everybody may read: public pages and their assets. */
class OpenDoor extends PathMatchingFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Refusals refusals;

    OpenDoor(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean onPreHandle(ServletRequest request, ServletResponse response, @Nullable Object config)
            throws IOException {
        boolean admitted = READS.contains(WebUtils.toHttp(request).getMethod());
        if (!admitted) {
            refusals.send(WebUtils.toHttp(request), (HttpServletResponse) response, new SignInRequired());
        }
        return admitted;
    }
}
