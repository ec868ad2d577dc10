package org.shenbao.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.apache.shiro.realm.Realm;
import org.apache.shiro.web.filter.mgt.DefaultFilterChainManager;
import org.apache.shiro.web.filter.mgt.PathMatchingFilterChainResolver;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.mgt.WebSecurityManager;
import org.apache.shiro.web.session.mgt.ServletContainerSessionManager;
import org.shenbao.identity.SignIn;
import org.shenbao.identity.SignInLog;
import org.shenbao.support.CurrentActor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shiro, put together by hand: its Spring factory bean is a post-processor that would drag the data source and mappers
 * out of auto-proxying, and {@code @Transactional} with it.
 */
@Configuration(proxyBeanMethods = false)
class ShiroConfiguration {

    /** After Spring Session, so that the container's session is the shared one; before everything of Camunda's. */
    private static final int FIRST = 1;

    @Bean
    static WebSecurityManager securityManager(Realm realm) {
        DefaultWebSecurityManager security = new DefaultWebSecurityManager(realm);
        security.setSessionManager(new ServletContainerSessionManager());
        // No remember-me: two of its holes are mended only in Shiro 3.
        security.setRememberMeManager(null);
        return security;
    }

    @Bean
    static FilterRegistrationBean<ShiroDoor> shiroDoor(
            WebSecurityManager security, CurrentActor actors, SignIn signIn, SignInLog log, Refusals refusals) {
        DefaultFilterChainManager chains = new DefaultFilterChainManager();
        chains.addFilter("api", new ApiDoor(actors, signIn, refusals));
        chains.addFilter("role", new RoleDoor(actors, refusals));
        chains.addFilter("page", new PageDoor(actors, refusals));
        chains.addFilter("nowhere", new NowhereDoor());
        chains.addFilter("open", new OpenDoor(refusals));
        chains.addFilter("closed", new ClosedDoor(refusals));
        chains.addFilter("signOut", new CamundaSignOut(actors, log));
        chains.setGlobalFilters(List.of("invalidRequest"));
        Doors.plan().forEach(chains::createChain);
        PathMatchingFilterChainResolver resolver = new PathMatchingFilterChainResolver();
        resolver.setFilterChainManager(chains);
        FilterRegistrationBean<ShiroDoor> door = new FilterRegistrationBean<>(new ShiroDoor(security, resolver));
        door.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        door.addUrlPatterns("/*");
        door.setOrder(FIRST);
        return door;
    }
}
