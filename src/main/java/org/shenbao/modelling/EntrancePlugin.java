package org.shenbao.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.CandidateDeployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads every deployment of the engine through {@link Entrance}, under the engine's own cluster-wide lock. */
@Component
@Order(Ordering.DEFAULT_ORDER + 102)
class EntrancePlugin extends AbstractCamundaConfiguration {

    private final Entrance entrance;
    private final VersionRecorder recorder;

    EntrancePlugin(Entrance entrance, VersionRecorder recorder) {
        this.entrance = entrance;
        this.recorder = recorder;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setRepositoryService(new EntranceService());
        engine.setDeploymentHandlerFactory(UnchangedFiles::new);
        List<Deployer> last = new ArrayList<>();
        if (engine.getCustomPostDeployers() != null) {
            last.addAll(engine.getCustomPostDeployers());
        }
        last.add(recorder);
        engine.setCustomPostDeployers(last);
    }

    private class EntranceService extends RepositoryServiceImpl {

        @Override
        public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
            try {
                commandExecutor.execute(engine -> tryOut(engine, deployment.getDeployment()));
                return commandExecutor.execute(new DeployChanged(deployment));
            } finally {
                entrance.leave();
            }
        }
    }

    /** Before the deployment itself, which lets no other engine of this process deploy meanwhile. */
    private @Nullable Void tryOut(CommandContext engine, DeploymentEntity deployment) {
        engine.getProcessEngineConfiguration().getCommandCheckers().forEach(CommandChecker::checkCreateDeployment);
        if (!entrance.isShipping() && deployment.getResources() != null) {
            Map<String, ResourceEntity> changed = entrance.changed(deployment.getResources());
            if (!changed.isEmpty()) {
                entrance.admit(deployment);
                entrance.tryOut(deployment, changed);
            }
        }
        return null;
    }

    /** Deploys what differs from what is live, whatever the caller says about duplicates. */
    @SuppressWarnings("serial") // the engine's commands are serializable by tradition and never serialized
    private class DeployChanged extends DeployCmd {

        DeployChanged(DeploymentBuilderImpl deployment) {
            super(deployment);
        }

        @Override
        protected Map<String, ResourceEntity> resolveResourcesToDeploy(
                CommandContext engine, DeploymentEntity deployment) {
            Map<String, ResourceEntity> changed = entrance.changed(
                    entrance.isShipping()
                            ? super.resolveResourcesToDeploy(engine, deployment)
                            : deployment.getResources());
            if (!changed.isEmpty()) {
                entrance.admit(deployment);
                entrance.requireTriedOut(deployment, changed.keySet());
            }
            return changed;
        }
    }

    /** Answers a deployment that brings nothing new with the one that holds its files. */
    private class UnchangedFiles extends DefaultDeploymentHandler {

        UnchangedFiles(ProcessEngine engine) {
            super(engine);
        }

        @Override
        public String determineDuplicateDeployment(CandidateDeployment deployment) {
            return entrance.deploymentOf(deployment.getResources().keySet())
                    .orElseGet(() -> super.determineDuplicateDeployment(deployment));
        }
    }
}
