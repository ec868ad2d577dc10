package org.shenbao.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.shiro.web.filter.PathMatchingFilter;
import org.apache.shiro.web.util.WebUtils;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.NotFound;

/**
 * There is nothing here. Camunda's set-up page would let anybody make an administrator while its own table of
 * administrators is empty, and with our accounts it always is (CVE-2026-77226); its login checks no password of ours.
 */
class ClosedDoor extends PathMatchingFilter {

    private final Refusals refusals;

    ClosedDoor(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean onPreHandle(ServletRequest request, ServletResponse response, @Nullable Object config)
            throws IOException {
        refusals.send(WebUtils.toHttp(request), (HttpServletResponse) response, new NotFound("该页面"));
        return false;
    }
}
