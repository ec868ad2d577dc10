package org.shenbao.routing.process.guard;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** The engine checks its tables while it starts, so Flyway has to be through by then (else ENGINE-03057). */
@Component
class EngineAfterMigrations implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }
}
