package org.shenbao.identity.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Puts our staff in the place of the engine's own users. */
@Component
class StaffPlugin extends AbstractProcessEnginePlugin {

    /** Group ids carry the codes of bodies: {@code officers.qd-district-miit.huangdao}. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

    private final EnginePeople people;

    StaffPlugin(EnginePeople people) {
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new StaffDirectory(people);
            }
        });
    }
}
