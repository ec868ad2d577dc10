package org.shenbao.routing.process.access;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Forbidden;
import org.shenbao.support.NotFound;

/**
 * The engine's task service as a person gets it: the engine checks no right to comments and attachments, and would take
 * any process variable with a completion. Without an authentication (our own code) it is the engine's.
 */
class PersonalTaskService extends TaskServiceImpl {

    private final Supplier<@Nullable Authentication> authentication;

    PersonalTaskService(Supplier<@Nullable Authentication> authentication) {
        this.authentication = authentication;
    }

    private boolean byPerson() {
        return authentication.get() != null;
    }

    private void checkInput(@Nullable Map<String, ?> variables) {
        if (byPerson()) {
            TaskInput.check(variables);
        }
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        checkInput(variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        checkInput(variables);
        return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        checkInput(variables);
        super.resolveTask(taskId, variables);
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        commandExecutor.execute(new AssignOwnTask(taskId, userId));
    }

    @Override
    public void saveTask(Task task) {
        commandExecutor.execute(new SaveOwnTask(task));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        handleBpmnError(taskId, errorCode, null, null);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, @Nullable String message) {
        handleBpmnError(taskId, errorCode, message, null);
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String message, @Nullable Map<String, Object> variables) {
        refuseToPersons();
        super.handleBpmnError(taskId, errorCode, message, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        handleEscalation(taskId, escalationCode, null);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        refuseToPersons();
        super.handleEscalation(taskId, escalationCode, variables);
    }

    private void refuseToPersons() {
        if (byPerson()) {
            throw new Forbidden("任务列表不提供此项操作。");
        }
    }

    // Comments: of one's own tasks.

    private void checkOwn(@Nullable String taskId, @Nullable String processInstanceId) {
        if (!byPerson()) {
            return;
        }
        boolean seen = taskId != null
                ? createTaskQuery().taskId(taskId).count() > 0
                : processInstanceId != null
                        && createTaskQuery()
                                        .processInstanceId(processInstanceId)
                                        .count()
                                > 0;
        if (!seen) {
            throw new NotFound("任务");
        }
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String processInstanceId, String message) {
        checkOwn(taskId, processInstanceId);
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        checkOwn(taskId, null);
        return super.getTaskComments(taskId);
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        checkOwn(taskId, null);
        return super.getTaskComment(taskId, commentId);
    }

    @Override
    public List<Comment> getProcessInstanceComments(String processInstanceId) {
        checkOwn(null, processInstanceId);
        return super.getProcessInstanceComments(processInstanceId);
    }

    @Override
    public List<Event> getTaskEvents(String taskId) {
        checkOwn(taskId, null);
        return super.getTaskEvents(taskId);
    }

    // Attachments: files belong to the dossier, where they are sniffed, measured and audited.

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String processInstanceId,
            String name,
            @Nullable String description,
            InputStream content) {
        refuseToPersons();
        return super.createAttachment(type, taskId, processInstanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String processInstanceId,
            String name,
            @Nullable String description,
            @Nullable String url) {
        refuseToPersons();
        return super.createAttachment(type, taskId, processInstanceId, name, description, url);
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        checkOwn(taskId, null);
        return super.getTaskAttachmentContent(taskId, attachmentId);
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        checkOwn(taskId, null);
        return super.getTaskAttachment(taskId, attachmentId);
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        checkOwn(taskId, null);
        return super.getTaskAttachments(taskId);
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        refuseToPersons();
        super.deleteTaskAttachment(taskId, attachmentId);
    }
}
