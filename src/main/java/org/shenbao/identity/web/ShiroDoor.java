package org.shenbao.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.shiro.web.filter.mgt.FilterChainResolver;
import org.apache.shiro.web.mgt.WebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;

/** Binds a subject to every request and sends it through its chain; strips the session off where only a header counts. */
class ShiroDoor extends AbstractShiroFilter {

    ShiroDoor(WebSecurityManager security, FilterChainResolver chains) {
        setSecurityManager(security);
        setFilterChainResolver(chains);
        setStaticSecurityManagerEnabled(false);
    }

    @Override
    protected ServletRequest prepareServletRequest(
            ServletRequest request, ServletResponse response, FilterChain chain) {
        return super.prepareServletRequest(HeaderOnlyRequest.of((HttpServletRequest) request), response, chain);
    }
}
