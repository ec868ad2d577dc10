package org.shenbao.routing.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the engine's REST interface answers to what it refuses. Who may call it is tested with the doors. */
class EngineRestTest extends EngineTest {

    private final TestRestTemplate http;

    EngineRestTest(TestRestTemplate http) {
        this.http = http;
    }

    @Test
    void a_refused_model_is_answered_with_file_line_element_and_reason() {
        ResponseEntity<JsonNode> answer =
                deploy("attack.bpmn", Models.process("<serviceTask id=\"Step\" camunda:type=\"shell\"/>"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        JsonNode body = Objects.requireNonNull(answer.getBody());
        assertThat(body.path("type").asText()).isEqualTo("urn:shenbao:problem:model-refused");
        assertThat(body.path("detail").asText()).contains("attack.bpmn 第 8 行 Step：元素 serviceTask 不允许使用属性 camunda:type");
        assertThat(body.path("errors").get(0).path("field").asText()).isEqualTo("attack.bpmn:8#Step");
        assertThat(body.path("message")).isEqualTo(body.path("detail"));
    }

    @Test
    void a_dtd_is_the_senders_fault() {
        String evil = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";

        assertThat(deploy("evil.bpmn", evil).getStatusCode().value()).isEqualTo(422);
        assertThat(deploy("evil.dmn", evil).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void a_model_that_the_engine_cannot_parse_is_answered_with_lines() {
        String dangling = Models.good().replace("targetRef=\"EndEvent\"", "targetRef=\"Nowhere\"");

        JsonNode body = Objects.requireNonNull(deploy("dangling.bpmn", dangling).getBody());

        assertThat(body.path("status").asInt()).isEqualTo(422);
        assertThat(body.path("errors")).isNotEmpty();
    }

    @Test
    void an_expression_in_a_query_is_a_bad_request() {
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        String query = "{\"orQueries\":[{\"dueAfterExpression\":\"${officers.of('x')}\"}]}";

        ResponseEntity<JsonNode> answer =
                http.postForEntity("/engine-rest/task", new HttpEntity<>(query, json), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(Objects.requireNonNull(answer.getBody()).path("detail").asText())
                .isEqualTo("查询条件不能使用表达式。");
    }

    @Test
    void completing_a_task_that_is_gone_is_a_conflict() {
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);

        ResponseEntity<JsonNode> answer =
                http.postForEntity("/engine-rest/task/gone/complete", new HttpEntity<>("{}", json), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
    }

    private ResponseEntity<JsonNode> deploy(String name, String content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("deployment-name", "test");
        form.add(name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders multipart = new HttpHeaders();
        multipart.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.postForEntity("/engine-rest/deployment/create", new HttpEntity<>(form, multipart), JsonNode.class);
    }
}
