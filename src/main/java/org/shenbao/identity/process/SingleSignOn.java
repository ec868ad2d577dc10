package org.shenbao.identity.process;

import jakarta.servlet.FilterConfig;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camunda's own filters behind the door, told by it who is there. */
@Configuration(proxyBeanMethods = false)
class SingleSignOn {

    private static final int BEHIND_THE_DOOR = 101;

    @Bean
    static FilterRegistrationBean<WebappSignOn> webappSignOn(AuthenticationProvider provider) {
        FilterRegistrationBean<WebappSignOn> filter = new FilterRegistrationBean<>(new WebappSignOn(provider));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(BEHIND_THE_DOOR);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<RestSignOn> restSignOn(AuthenticationProvider provider) {
        FilterRegistrationBean<RestSignOn> filter = new FilterRegistrationBean<>(new RestSignOn(provider));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(BEHIND_THE_DOOR);
        return filter;
    }

    /** Takes its provider from us instead of making one by class name. */
    static class WebappSignOn extends ContainerBasedAuthenticationFilter {

        WebappSignOn(AuthenticationProvider provider) {
            this.authenticationProvider = provider;
        }

        @Override
        public void init(FilterConfig config) {
            // Nothing to read: the provider is there already.
        }
    }

    /** Likewise. */
    static class RestSignOn extends ProcessEngineAuthenticationFilter {

        RestSignOn(AuthenticationProvider provider) {
            this.authenticationProvider = provider;
        }

        @Override
        public void init(FilterConfig config) {
            // Nothing to read: the provider is there already.
        }
    }
}
