package org.shenbao.routing.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkListsTest extends EngineTest {

    private final ProcessEngine engine;
    private final Clock clock;
    private final List<String> instances = new ArrayList<>();

    WorkListsTest(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @BeforeEach
    void a_model() {
        engine.getRepositoryService()
                .createDeployment()
                .name("own-tasks")
                .enableDuplicateFiltering(true)
                .addInputStream("own.bpmn", new ByteArrayInputStream(Models.bytes(Models.good())))
                .deploy();
    }

    @AfterEach
    void nothing_is_left() {
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().deleteProcessInstancesIfExists(instances, "test", true, true, true);
    }

    @Test
    void an_official_finds_the_four_lists_in_order() {
        as("officer", "officers.huangdao");

        assertThat(engine.getFilterService().createTaskFilterQuery().listPage(0, 10))
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("待办", "即将到期", "已超期", "已退回");
        assertThat(engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterName("待办")
                        .singleResult()
                        .getProperties())
                .containsEntry("refresh", true)
                .containsEntry("priority", 0);
    }

    @Test
    void a_task_is_in_the_lists_that_its_due_date_and_its_past_put_it_in() {
        String fresh = task("huangdao", null, null);
        String soon = task("huangdao", Duration.ofDays(6), null);
        String far = task("huangdao", Duration.ofDays(8), null);
        String late = task("huangdao", Duration.ofSeconds(-1), null);
        String back = task("huangdao", null, "退回补正后再次办理");
        task("chengyang", Duration.ofDays(6), "退回补正后再次办理");

        as("officer", "officers.huangdao");

        assertThat(ids("待办")).containsExactlyInAnyOrder(fresh, soon, far, late, back);
        assertThat(ids("即将到期")).containsExactly(soon);
        assertThat(ids("已超期")).containsExactly(late);
        assertThat(ids("已退回")).containsExactly(back);
        assertThat(engine.getFilterService().count(filter("已超期"))).isEqualTo(1);
    }

    private String task(
            String body,
            @org.jspecify.annotations.Nullable Duration due,
            @org.jspecify.annotations.Nullable String description) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("p", Map.of("districtBody", body))
                .getId();
        instances.add(instance);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        task.setDueDate(due == null ? null : Date.from(clock.instant().plus(due)));
        task.setDescription(description);
        engine.getTaskService().saveTask(task);
        return task.getId();
    }

    private List<String> ids(String list) {
        List<Task> tasks = engine.getFilterService().listPage(filter(list), 0, 10);
        return tasks.stream().map(Task::getId).toList();
    }

    private String filter(String name) {
        return engine.getFilterService()
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    private void as(String... groups) {
        engine.getIdentityService().setAuthentication("somebody", List.of(groups));
    }
}
