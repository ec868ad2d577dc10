package org.shenbao.routing.process.rest;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Found by Jersey through {@code META-INF/services}, so that {@code /engine-rest} and {@code /camunda/api} answer alike. */
public class EngineProblemsFeature implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new ProblemMapper(), 1);
        context.register(new EngineExceptionMapper(), 1);
        context.register(new RestExceptionMapper(), 1);
    }
}
