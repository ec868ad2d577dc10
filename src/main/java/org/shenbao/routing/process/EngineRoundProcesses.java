package org.shenbao.routing.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.shenbao.routing.Message;
import org.shenbao.routing.NotAwaited;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Variable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EngineRoundProcesses implements RoundProcesses {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineCalls engine;
    private final Correlation correlation;
    private final TaskCompletion completion;

    EngineRoundProcesses(
            RuntimeService runtime,
            TaskService tasks,
            EngineCalls engine,
            Correlation correlation,
            TaskCompletion completion) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
        this.correlation = correlation;
        this.completion = completion;
    }

    @Override
    public void start(String processKey, String businessKey, Variable.Value... values) {
        engine.run(() -> {
            if (isRunning(businessKey)) {
                throw new IllegalStateException(businessKey + " is already running");
            }
            runtime.startProcessInstanceByKey(processKey, businessKey, Correlation.asMap(values));
        });
    }

    @Override
    public void tell(String businessKey, Message message, Variable.Value... values) {
        if (!offer(businessKey, message, values)) {
            throw new NotAwaited("该工作");
        }
    }

    @Override
    public boolean offer(String businessKey, Message message, Variable.Value... values) {
        return correlation.send(businessKey, message, values);
    }

    @Override
    public void complete(String businessKey, String taskKey, String outcome) {
        completion.fromPage(openTask(businessKey, taskKey), outcome);
    }

    private Task openTask(String businessKey, String taskKey) {
        List<Task> open = engine.call(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .list());
        if (open.size() != 1) {
            throw new NotAwaited("该工作");
        }
        return open.get(0);
    }

    private boolean isRunning(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }
}
