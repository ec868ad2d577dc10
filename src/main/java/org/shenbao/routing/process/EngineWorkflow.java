package org.shenbao.routing.process;

import static org.shenbao.routing.Variables.APPLICATION_ID;
import static org.shenbao.routing.Variables.CATEGORY;
import static org.shenbao.routing.Variables.CITY_BODY;
import static org.shenbao.routing.Variables.DISTRICT_BODY;
import static org.shenbao.routing.Variables.INTAKE_BODY;
import static org.shenbao.routing.Variables.PRELIMINARY_REVIEWER;
import static org.shenbao.routing.Variables.PROGRAMME;
import static org.shenbao.routing.Variables.ROUND_ID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.routing.Message;
import org.shenbao.routing.NotAwaited;
import org.shenbao.routing.Variable;
import org.shenbao.routing.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EngineWorkflow implements Workflow {

    private final RuntimeService runtime;
    private final EngineCalls engine;
    private final Correlation correlation;
    private final Applications applications;
    private final ResponsibleBodies bodies;
    private final StartDefinitions definitions;

    EngineWorkflow(
            RuntimeService runtime,
            EngineCalls engine,
            Correlation correlation,
            Applications applications,
            ResponsibleBodies bodies,
            StartDefinitions definitions) {
        this.runtime = runtime;
        this.engine = engine;
        this.correlation = correlation;
        this.applications = applications;
        this.bodies = bodies;
        this.definitions = definitions;
    }

    @Override
    public void start(ApplicationId id) {
        ProjectApplication application = applications.get(id);
        engine.run(() -> {
            if (isRouted(id)) {
                throw new IllegalStateException("application " + id + " is already routed");
            }
            begin(application);
        });
    }

    private void begin(ProjectApplication application) {
        String businessKey = application.id().toString();
        VariableMap variables = variables(application);
        definitions
                .otherThanNewest(application)
                .ifPresentOrElse(
                        definition -> runtime.startProcessInstanceById(definition, businessKey, variables),
                        () -> runtime.startProcessInstanceByKey(application.programme(), businessKey, variables));
    }

    @Override
    public void tell(ApplicationId id, Message message, Variable.Value... values) {
        if (!offer(id, message, values)) {
            throw new NotAwaited("该申报");
        }
    }

    @Override
    public boolean offer(ApplicationId id, Message message, Variable.Value... values) {
        return correlation.send(id.toString(), message, values);
    }

    private boolean isRouted(ApplicationId id) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count()
                > 0;
    }

    private VariableMap variables(ProjectApplication application) {
        VariableMap variables = org.camunda.bpm.engine.variable.Variables.createVariables();
        APPLICATION_ID.set(variables::put, application.id().value());
        PROGRAMME.set(variables::put, application.programme());
        CATEGORY.set(variables::put, application.category());
        ROUND_ID.set(variables::put, application.roundId());
        DISTRICT_BODY.set(variables::put, application.districtBody());
        CITY_BODY.set(variables::put, bodies.above(application));
        INTAKE_BODY.set(variables::put, bodies.intakeOf(application));
        // Null until somebody returns the application: the diagram names it as assignee.
        return variables.putValue(PRELIMINARY_REVIEWER.name(), null);
    }
}
