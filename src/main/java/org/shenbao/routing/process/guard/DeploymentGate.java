package org.shenbao.routing.process.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers, so that every entrance — our code, {@code /engine-rest}, the webapps — passes
 * it. A refusal rolls the whole deployment back.
 */
@Component
class DeploymentGate implements Deployer {

    private final ModelReview review;

    DeploymentGate(ModelReview review) {
        this.review = review;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // A cached definition that is read again from the database passed here when it was new.
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> resources = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        List<Finding> findings = review.review(resources, References.deployed(Context.getCommandContext())).stream()
                .filter(Finding::isError)
                .toList();
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
    }
}
