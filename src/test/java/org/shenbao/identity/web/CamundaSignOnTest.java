package org.shenbao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

@ApplicationTest
class CamundaSignOnTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private final Visitors visitors;

    CamundaSignOnTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void an_officer_signed_in_here_is_signed_in_to_the_engine() {
        Visitor officer = visitors.browser("huangdao");

        assertThat(officer.get(TASKS).status()).isEqualTo(200);
        assertThat(whoIsThere(officer).get("userId").asText()).isEqualTo("huangdao");
    }

    @Test
    void the_engine_knows_an_officers_groups_and_name() {
        Visitor script = visitors.script("huangdao");

        JsonNode groups = script.get("/engine-rest/identity/groups?userId=huangdao")
                .json()
                .get("groups");
        JsonNode profile = script.get("/engine-rest/user/huangdao/profile").json();

        assertThat(groups.toString()).contains("officers.qd-district-miit.huangdao", "officer", "黄岛区工业和信息化局");
        assertThat(profile.get("firstName").asText()).contains("张伟");
    }

    @Test
    void the_system_administrator_administers_the_engine() {
        Visitor administrator = visitors.browser("sysadmin");

        assertThat(administrator.visit(TASKLIST).status()).isEqualTo(200);
        assertThat(whoIsThere(administrator).get("authorizedApps").toString()).contains("cockpit", "tasklist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"haizhi", "expert1", "auditadmin"})
    void whoever_has_no_business_in_the_engine_stays_outside(String username) {
        assertThat(visitors.browser(username).get(TASKS).status()).isEqualTo(403);
        assertThat(visitors.script(username).get("/engine-rest/task").status()).isEqualTo(403);
    }

    @Test
    void signing_out_of_tasklist_signs_out_everywhere() {
        Visitor administrator = visitors.browser("sysadmin");
        String token = csrfToken(administrator.visit(TASKLIST));
        administrator.get(TASKS);

        Answer answer = administrator.send(
                "/camunda/api/admin/auth/user/default/logout",
                HttpRequest.newBuilder().POST(BodyPublishers.noBody()).header("X-XSRF-TOKEN", token));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(administrator.get("/api/session").json().get("username").isNull())
                .isTrue();
        assertThat(administrator.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void signing_out_here_signs_out_of_tasklist() {
        Visitor officer = visitors.browser("huangdao");
        officer.visit(TASKLIST);
        assertThat(officer.get(TASKS).status()).isEqualTo(200);

        officer.delete("/api/session");

        assertThat(officer.get(TASKS).status()).isEqualTo(401);
        assertThat(officer.visit(TASKLIST).status()).isEqualTo(302);
    }

    @Test
    void the_next_person_in_the_same_browser_is_not_the_last() {
        Visitor browser = visitors.browser("huangdao");
        browser.visit(TASKLIST);
        browser.get(TASKS);

        browser.signIn("city");
        browser.get(TASKS);

        assertThat(whoIsThere(browser).get("userId").asText()).isEqualTo("city");
    }

    @Test
    void a_session_cookie_opens_nothing_in_the_engines_rest_interface() {
        Visitor administrator = visitors.browser("sysadmin");

        assertThat(administrator.get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(administrator.post("/engine-rest/task/count", Map.of()).status())
                .isEqualTo(401);
        assertThat(administrator.get("/engine-rest/engine").status()).isEqualTo(401);
    }

    @Test
    void basic_credentials_open_the_engines_rest_interface_and_leave_no_session() {
        Answer answer = visitors.script("sysadmin").get("/engine-rest/task/count");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    /** CVE-2026-77226. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api//admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/./setup/default/user/create"
            })
    void nobody_makes_an_administrator_through_the_set_up_page(String path) {
        Map<String, Object> user = Map.of(
                "profile", Map.of("id", "intruder", "firstName", "a", "lastName", "b"),
                "credentials", Map.of("password", "intruder-2027"));

        assertThat(visitors.stranger().post(path, user).status()).isIn(400, 404);
        assertThat(visitors.browser("sysadmin").post(path, user).status()).isIn(400, 404);
        assertThat(visitors.script("sysadmin")
                        .get("/engine-rest/user/intruder/profile")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void camundas_own_login_is_closed() {
        assertThat(visitors.stranger()
                        .post("/camunda/api/admin/auth/user/default/login/tasklist", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode whoIsThere(Visitor visitor) {
        return visitor.get("/camunda/api/admin/auth/user/default").json();
    }

    private static String csrfToken(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
