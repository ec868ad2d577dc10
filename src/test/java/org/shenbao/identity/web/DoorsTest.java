package org.shenbao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

@ApplicationTest
class DoorsTest {

    private final Visitors visitors;

    DoorsTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/demo/accounts", "/actuator/health", "/v3/api-docs"})
    void strangers_read_what_is_public(String path) {
        assertThat(visitors.stranger().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/applications",
                "/api/accounts",
                "/api/audit",
                "/api/nothing-of-the-kind",
                "/engine-rest/task",
                "/engine-rest",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/nowhere",
                "/error"
            })
    void strangers_get_nothing_else(String path) {
        Answer answer = visitors.stranger().get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:shenbao:problem:sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/portal/applications", "/office", "/review", "/admin/audit", "/camunda/app/tasklist/default/"})
    void a_browser_is_sent_to_the_login_page_by_a_relative_address(String path) {
        Answer answer = visitors.stranger().visit(path + "?a=1");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith("/login?next=%2F").endsWith("%3Fa%3D1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing-of-the-kind", "/engine-rest/nothing-of-the-kind", "/actuator/metrics"})
    void no_page_takes_the_place_of_a_closed_door(String path) {
        assertThat(visitors.stranger().visit(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/nothing-of-the-kind", "/engine-rest/task"})
    void data_and_files_run_nothing(String path) {
        Answer answer = visitors.stranger().get(path);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_browser_at_an_address_of_no_page_is_told_so() {
        for (Visitor visitor : List.of(visitors.stranger(), visitors.browser("huangdao"))) {
            Answer answer = visitor.visit("/no/such/page");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    void a_session_says_who_is_there_and_ends_on_request() {
        Visitor officer = visitors.browser("huangdao");

        assertThat(officer.get("/api/session").json().at("/body/name").asText()).isEqualTo("黄岛区工业和信息化局");
        assertThat(officer.delete("/api/session").status()).isEqualTo(200);

        assertThat(officer.get("/api/session").json().get("username").isNull()).isTrue();
    }
}
