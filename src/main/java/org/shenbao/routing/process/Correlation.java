package org.shenbao.routing.process;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.shenbao.routing.Message;
import org.shenbao.routing.Variable;
import org.springframework.stereotype.Component;

/** Hands a message to whichever instance of a business key waits for it, the called ones included. */
@Component
class Correlation {

    private final RuntimeService runtime;
    private final EngineCalls engine;

    Correlation(RuntimeService runtime, EngineCalls engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * @return whether anybody waited; the engine's own exception for nobody would roll the caller's transaction back
     * @throws IllegalStateException when several waited: business keys are unique among running instances
     */
    boolean send(String businessKey, Message message, Variable.Value... values) {
        int taken = engine.call(() -> runtime.createMessageCorrelation(message.id())
                .processInstanceBusinessKey(businessKey)
                .setVariables(asMap(values))
                .correlateAllWithResult()
                .size());
        if (taken > 1) {
            throw new IllegalStateException(message.id() + " was taken " + taken + " times under " + businessKey);
        }
        return taken == 1;
    }

    static Map<String, Object> asMap(Variable.Value... values) {
        return Arrays.stream(values).collect(Collectors.toMap(Variable.Value::name, Variable.Value::value));
    }
}
