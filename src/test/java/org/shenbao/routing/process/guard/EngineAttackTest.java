package org.shenbao.routing.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attack of the stock engine that we know, tried on ours. */
class EngineAttackTest extends EngineTest {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FilterService filters;
    private final ProcessEngineConfigurationImpl engine;

    EngineAttackTest(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            FilterService filters,
            ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.filters = filters;
        this.engine = engine;
    }

    @Test
    void a_good_model_deploys_starts_and_finds_its_candidates() {
        deploy("good.bpmn", Models.good());

        runtime.startProcessInstanceByKey("p", "1", Map.of("districtBody", "qd-district-miit.huangdao"));

        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("officers.qd-district-miit.huangdao")
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id=\"Step\" camunda:type=\"shell\"/>",
                "<serviceTask id=\"Step\" camunda:class=\"java.lang.Runtime\"/>",
                "<serviceTask id=\"Step\" camunda:expression=\"${dataSource.connection}\"/>",
                "<scriptTask id=\"Step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>"
            })
    void an_attack_is_refused_at_deployment_and_leaves_nothing(String attack) {
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deploy("attack.bpmn", Models.process(attack)))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.detail()).contains("attack.bpmn 第 ").contains("Step：");
                });
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void a_model_of_harmless_parts_that_would_not_work_is_refused_too() {
        String deadEnd = Models.good().replaceAll("<sequenceFlow id=\"Flow_2\"[^>]*>", "");

        assertThatThrownBy(() -> deploy("dead-end.bpmn", deadEnd))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> {
                    assertThat(refused.detail()).contains("之后没有下一步");
                    assertThat(refused.errors())
                            .anySatisfy(error -> assertThat(error.message()).contains("处理办法："));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"\".getClass().forName(\"java.lang.Runtime\").getMethods()}",
                "${dataSource.connection}",
                "${execution.processEngineServices.repositoryService}",
                "${execution.engineServices}",
                "${officers.getClass()}",
                "${officers['class']}",
                "${engineGuard}"
            })
    void an_expression_that_got_past_deployment_still_runs_nothing(String attack) {
        assertThatThrownBy(() -> evaluate(attack)).hasStackTraceContaining(ForbiddenExpression.class.getName());
    }

    @Test
    void an_expression_of_the_palette_runs() {
        assertThat(evaluate("${officers.of('x')}")).isEqualTo("officers.x");
    }

    @Test
    void there_are_no_functions() {
        assertThatThrownBy(() -> evaluate("${currentUser()}")).hasMessageContaining("Could not resolve function");
    }

    @Test
    void a_variable_cannot_take_the_name_of_a_published_bean() {
        deploy("good.bpmn", Models.good());

        runtime.startProcessInstanceByKey("p", "2", Map.of("districtBody", "x", "officers", "mine"));

        assertThat(tasks.createTaskQuery().taskCandidateGroup("officers.x").count())
                .isEqualTo(1);
    }

    @Test
    void a_query_evaluates_no_expression() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression("${officers.of('x')}")
                        .endOr()
                        .list())
                .hasRootCauseInstanceOf(BadUserRequestException.class);
    }

    @Test
    void a_stored_filter_evaluates_no_expression() {
        var filter = filters.newTaskFilter("evil")
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${officers.of('x')}"));

        assertThatThrownBy(() -> filters.list(filters.saveFilter(filter).getId()))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void there_is_no_script_engine() {
        assertThatThrownBy(() -> inEngine(() -> engine.getScriptingEngines().getScriptEngineForLanguage("javascript")))
                .hasStackTraceContaining("脚本");
    }

    private Object evaluate(String expression) {
        return inEngine(
                () -> engine.getExpressionManager().createExpression(expression).getValue(new ExecutionEntity()));
    }

    private Object inEngine(java.util.function.Supplier<Object> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> work.get());
    }

    private void deploy(String name, String content) {
        repository
                .createDeployment()
                .name(name)
                .addInputStream(name, new ByteArrayInputStream(Models.bytes(content)))
                .deploy();
    }
}
