package org.shenbao.routing.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;

/** The engine's tasks and deployments through the real doors: {@code /engine-rest} with Basic, {@code /camunda/api} with a session. */
@ApplicationTest
class EngineDoorsTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");
    static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="test">
            <process id="doors-test" isExecutable="true" camunda:historyTimeToLive="P1D">
              <startEvent id="StartEvent"/><sequenceFlow id="Flow_1" sourceRef="StartEvent" targetRef="Step"/>
              <userTask id="Step" name="初审" camunda:candidateGroups="${officers.of(districtBody)}">
                <extensionElements><camunda:properties><camunda:property name="stage" value="doors-test"/><camunda:property name="outcomes" value="pass:通过"/></camunda:properties></extensionElements>
              </userTask>
              <sequenceFlow id="Flow_2" sourceRef="Step" targetRef="EndEvent"/><endEvent id="EndEvent"/>
            </process></definitions>""";

    private final Visitor.Visitors visitors;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private String deploymentId = "";
    private String taskId = "";

    EngineDoorsTest(
            Visitor.Visitors visitors, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.visitors = visitors;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @BeforeEach
    void a_task_waits_in_huangdao() {
        deploymentId = repository
                .createDeployment()
                .addInputStream("doors.bpmn", new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
        String instance = runtime.startProcessInstanceByKey(
                        "doors-test", Map.of("districtBody", "qd-district-miit.huangdao"))
                .getId();
        taskId = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void it_is_gone_again() {
        repository.deleteDeployment(deploymentId, true, true, true);
    }

    @Test
    void an_officer_of_the_body_finds_and_completes_the_task() {
        Visitor officer = visitors.script("huangdao");

        assertThat(officer.get("/engine-rest/task?taskId=" + taskId + "&maxResults=5")
                        .json())
                .hasSize(1);
        assertThat(officer.post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", "huangdao"))
                        .status())
                .isEqualTo(204);
        assertThat(officer.post("/engine-rest/task/" + taskId + "/complete", outcome())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void an_officer_of_another_district_gets_nothing_through_rest() {
        Visitor stranger = visitors.script("chengyang");
        String task = "/engine-rest/task/" + taskId;

        assertThat(stranger.get("/engine-rest/task?maxResults=50").body()).doesNotContain(taskId);
        assertThat(stranger.get(task).status()).isEqualTo(404);
        assertThat(stranger.get(task + "/variables").status()).isEqualTo(403);
        assertThat(stranger.get(task + "/form-variables").status()).isEqualTo(403);
        assertThat(stranger.get(task + "/identity-links").status()).isEqualTo(403);
        assertThat(stranger.get(task + "/comment").status()).isEqualTo(404);
        assertThat(stranger.post(task + "/claim", Map.of("userId", "chengyang")).status())
                .isEqualTo(403);
        assertThat(stranger.post(task + "/complete", outcome()).status()).isEqualTo(403);
        assertThat(stranger.post(task + "/submit-form", outcome()).status()).isEqualTo(403);
        assertThat(stranger.post(task + "/assignee", Map.of("userId", "chengyang"))
                        .status())
                .isEqualTo(403);
        assertThat(stranger.post(
                                task + "/identity-links",
                                Map.of("groupId", "officers.qd-district-miit.chengyang", "type", "candidate"))
                        .status())
                .isEqualTo(403);
        assertThat(stranger.get("/engine-rest/history/task?maxResults=50").json())
                .isEmpty();
        assertThat(stranger.get("/engine-rest/history/variable-instance?maxResults=50")
                        .json())
                .isEmpty();
        assertThat(stranger.get("/engine-rest/variable-instance?maxResults=50").json())
                .isEmpty();
        assertThat(stranger.get("/engine-rest/process-instance?maxResults=50").json())
                .isEmpty();
    }

    @Test
    void an_officer_of_another_district_gets_nothing_through_tasklist() {
        Visitor stranger = visitors.browser("chengyang");
        String token = webappToken(stranger);

        assertThat(stranger.get(WEBAPP + "/task?maxResults=50").body()).doesNotContain(taskId);
        assertThat(stranger.get(WEBAPP + "/task/" + taskId).status()).isEqualTo(404);
        assertThat(post(stranger, token, WEBAPP + "/task/" + taskId + "/claim", "{\"userId\":\"chengyang\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post(stranger, token, WEBAPP + "/task/" + taskId + "/complete", "{}")
                        .status())
                .isEqualTo(403);
        for (JsonNode filter : stranger.get(WEBAPP + "/filter?maxResults=20").json()) {
            String list = WEBAPP + "/filter/" + filter.get("id").asText() + "/list?maxResults=50";
            assertThat(stranger.get(list).body()).doesNotContain(taskId);
        }
    }

    /** CVE-2026-109432, and its older sisters. */
    @Test
    void no_expression_runs_in_a_query_or_a_filter_of_tasklist() {
        Visitor officer = visitors.browser("huangdao");
        String token = webappToken(officer);
        String expression = "${''.getClass().forName('java.lang.Runtime')}";

        for (String query : List.of(
                "{\"orQueries\":[{\"dueAfterExpression\":\"" + expression + "\"}]}",
                "{\"assigneeExpression\":\"" + expression + "\"}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"" + expression + "\"}]}")) {
            Answer answer = post(officer, token, WEBAPP + "/task?maxResults=5", query);
            assertThat(answer.status()).isBetween(400, 403);
            assertThat(answer.body()).doesNotContain("Runtime@").doesNotContain("class java.lang");
        }
        assertThat(post(
                                officer,
                                token,
                                WEBAPP + "/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\""
                                        + expression + "\"}}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id=\"Step\" camunda:type=\"shell\"/>",
                "<serviceTask id=\"Step\" camunda:class=\"java.lang.Runtime\"/>",
                "<scriptTask id=\"Step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>"
            })
    void an_analysts_attack_is_refused_with_file_line_and_reason(String attack) {
        String model = MODEL.replaceAll("(?s)<userTask.*</userTask>", Matcher.quoteReplacement(attack));

        Answer answer = deploy(visitors.script("analyst"), model);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asText())
                .contains("attack.bpmn 第 ")
                .contains("Step：");
    }

    @Test
    void an_officer_deploys_nothing() {
        assertThat(deploy(visitors.script("huangdao"), MODEL).status()).isEqualTo(403);
    }

    @Test
    void system_administrators_decide_nothing() {
        Visitor administrator = visitors.script("sysadmin");

        assertThat(administrator.get("/engine-rest/task/" + taskId).status()).isEqualTo(404);
        assertThat(administrator
                        .post("/engine-rest/task/" + taskId + "/complete", outcome())
                        .status())
                .isEqualTo(403);
        assertThat(deploy(administrator, MODEL).status()).isEqualTo(403);
    }

    @Test
    void cockpit_is_for_analysts_and_system_administrators() {
        assertThat(visitors.browser("analyst")
                        .visit("/camunda/app/cockpit/default/")
                        .status())
                .isEqualTo(200);
        assertThat(visitors.browser("sysadmin")
                        .visit("/camunda/app/cockpit/default/")
                        .status())
                .isEqualTo(200);
        assertThat(visitors.browser("huangdao")
                        .visit("/camunda/app/cockpit/default/")
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void tasklist_speaks_chinese_only() {
        Visitor officer = visitors.browser("huangdao");

        assertThat(officer.get("/camunda/app/tasklist/scripts/config.js").body())
                .contains("zh-CN")
                .contains("申报审批");
        JsonNode labels =
                officer.get("/camunda/app/tasklist/locales/zh-CN.json").json().get("labels");
        assertThat(labels.get("CLAIM_TASK").asText()).isEqualTo("签收");
    }

    private static Map<String, Object> outcome() {
        return Map.of("variables", Map.of("outcome", Map.of("value", "pass", "type", "String")));
    }

    /** Tasklist's own token against forged requests, as its page gets it. */
    private static String webappToken(Visitor visitor) {
        Answer page = visitor.visit("/camunda/app/tasklist/default/");
        return page.headers().allValues("Set-Cookie").stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Answer post(Visitor visitor, String token, String path, String json) {
        return visitor.send(
                path,
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token));
    }

    private static Answer deploy(Visitor visitor, String model) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nattack\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"attack.bpmn\"; filename=\"attack.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--x--\r\n";
        return visitor.send(
                "/engine-rest/deployment/create",
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "multipart/form-data; boundary=x"));
    }
}
