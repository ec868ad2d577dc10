package org.shenbao.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Programmes programmes() {
        return Programmes.bundled();
    }

    @Bean
    Bodies bodies() {
        return Bodies.bundled();
    }
}
