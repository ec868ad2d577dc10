package org.shenbao.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shenbao.application.ApplicationId;
import org.shenbao.inspection.Inspections;
import org.shenbao.routing.PublishedBean;

/** Hears {@code UserTask_ScheduleInspection} and {@code UserTask_EnterFindings} complete; a faulty form keeps them open. */
@PublishedBean(value = "recordInspection", label = "登记现场核查", description = "任务办结时登记现场核查的安排和结论。")
class InspectionRecorder implements TaskListener {

    private final Inspections inspections;

    InspectionRecorder(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void notify(DelegateTask task) {
        ApplicationId id = ApplicationId.of(task.getExecution().getProcessBusinessKey());
        if (task.getTaskDefinitionKey().equals("UserTask_EnterFindings")) {
            inspections.enterFindings(id);
        } else {
            inspections.schedule(id);
        }
    }
}
