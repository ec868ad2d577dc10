package org.shenbao.routing.process.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts own-task access in the place of authorisation rows, and the roles' grants into the engine's table. */
@Component
@Order(Ordering.DEFAULT_ORDER + 101)
class EngineAccess extends AbstractCamundaConfiguration {

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setResourceAuthorizationProvider(new NoTaskRows());
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new OwnTaskChecks())));
        engine.setCustomSessionFactories(List.of(new OwnTaskAuthorizationsFactory()));
        // No grant here ever revokes: saves a statement per check.
        engine.setAuthorizationCheckRevokes(ProcessEngineConfigurationImpl.AUTHORIZATION_CHECK_REVOKE_NEVER);
        IdentityService identity = engine.getIdentityService();
        Supplier<@Nullable Authentication> authentication = identity::getCurrentAuthentication;
        engine.setTaskService(new PersonalTaskService(authentication));
        engine.setFormService(new PersonalFormService(authentication));
    }

    @Override
    public void postInit(SpringProcessEngineConfiguration engine) {
        engine.getSqlSessionFactory()
                .getConfiguration()
                .addInterceptor(new OwnTaskStatements(engine.getDatabaseType()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        ((ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration())
                .getCommandExecutorTxRequiresNew()
                .execute(new Grants());
    }

    private static class OwnTaskAuthorizationsFactory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnTaskAuthorizations();
        }
    }
}
