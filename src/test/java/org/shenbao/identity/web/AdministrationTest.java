package org.shenbao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenbao.identity.DemoPassword;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

@ApplicationTest
class AdministrationTest {

    private static final String PASSWORD = "Qingdao-88-welcome";

    private final Visitors visitors;
    private final String username = "t" + UUID.randomUUID().toString().substring(0, 12);

    AdministrationTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void an_enterprise_registers_and_signs_in() {
        Answer registered = visitors.stranger().post("/api/registrations", registration("91370281MA3DEM051W"));

        assertThat(registered.status()).isEqualTo(201);
        JsonNode session = visitors.stranger()
                .signIn(username, PASSWORD)
                .get("/api/session")
                .json();
        assertThat(session.at("/enterprise/orgName").asText()).isEqualTo("胶州试验有限公司");
        assertThat(session.get("homePath").asText()).isEqualTo("/portal");
        Answer again = visitors.stranger().post("/api/registrations", registration("91370281MA3DEM051W"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().at("/errors/0/field").asText()).isEqualTo("creditCode");
    }

    @Test
    void a_wrong_check_character_is_refused() {
        Answer answer = visitors.stranger().post("/api/registrations", registration("91370281MA3DEM0511"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("creditCode");
    }

    @Test
    void a_person_changes_the_own_password_and_other_sessions_end() {
        assertThat(visitors.script("sysadmin")
                        .post("/api/accounts/staff", staff())
                        .status())
                .isEqualTo(201);
        Visitor here = visitors.stranger().signIn(username, PASSWORD);
        Visitor elsewhere = visitors.stranger().signIn(username, PASSWORD);

        assertThat(here.put("/api/session/password", change("wrong-password-1", "Laoshan-77-harbour"))
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("oldPassword");
        assertThat(here.put("/api/session/password", change(PASSWORD, "short1"))
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("newPassword");
        assertThat(here.put("/api/session/password", change(PASSWORD, "Laoshan-77-harbour"))
                        .status())
                .isEqualTo(204);

        assertThat(here.get("/api/session").json().get("username").asText()).isEqualTo(username);
        assertThat(elsewhere.get("/api/session").json().get("username").isNull())
                .isTrue();
        assertThat(visitors.stranger()
                        .signIn(username, "Laoshan-77-harbour")
                        .get("/api/session")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_demonstrations_password_stays_what_the_login_page_says() {
        assertThat(visitors.browser("rixin")
                        .put("/api/session/password", change(DemoPassword.VALUE, "Laoshan-77-harbour"))
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, String> change(String old, String wanted) {
        return Map.of("oldPassword", old, "newPassword", wanted);
    }

    @Test
    void one_administrator_opens_an_account_and_another_gives_it_its_role() {
        Visitor system = visitors.script("sysadmin");
        Visitor security = visitors.script("secadmin");
        assertThat(security.post("/api/accounts/staff", staff()).status()).isEqualTo(403);
        assertThat(system.post("/api/accounts/staff", staff()).status()).isEqualTo(201);

        Map<String, Object> roles = Map.of("version", 1, "roles", List.of("officer"));
        assertThat(system.put("/api/accounts/" + username + "/roles", roles).status())
                .isEqualTo(403);
        assertThat(security.put("/api/accounts/" + username + "/roles", roles).status())
                .isEqualTo(200);

        JsonNode session = visitors.stranger()
                .signIn(username, PASSWORD)
                .get("/api/session")
                .json();
        assertThat(session.get("roles").toString()).isEqualTo("[\"officer\"]");
        assertThat(session.at("/body/name").asText()).isEqualTo("崂山区工业和信息化局");
        assertThat(security.put("/api/accounts/" + username + "/roles", roles).status())
                .as("the version is stale")
                .isEqualTo(409);
    }

    @Test
    void a_disabled_account_is_out_at_its_next_request() {
        visitors.script("sysadmin").post("/api/accounts/staff", staff());
        Visitor officer = visitors.stranger().signIn(username, PASSWORD);

        Answer disabled =
                visitors.script("sysadmin").post("/api/accounts/" + username + "/disablement", Map.of("version", 1));

        assertThat(disabled.status()).isEqualTo(200);
        assertThat(officer.get("/api/session").json().get("username").isNull()).isTrue();
        assertThat(officer.get("/api/applications").status()).isEqualTo(401);
        assertThat(visitors.stranger()
                        .post("/api/session", Map.of("username", username, "password", PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobody_holds_two_of_the_three_administrations() {
        visitors.script("sysadmin").post("/api/accounts/staff", staff());

        Answer answer = visitors.script("secadmin")
                .put(
                        "/api/accounts/" + username + "/roles",
                        Map.of("version", 1, "roles", List.of("system-admin", "audit-admin")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(visitors.script("secadmin")
                        .put("/api/accounts/secadmin/roles", Map.of("version", 1, "roles", List.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_audit_administrator_alone_reads_who_did_what_and_finds_the_trail_intact() {
        visitors.script("sysadmin").post("/api/accounts/staff", staff());

        JsonNode found = visitors.script("auditadmin")
                .get("/api/audit?subjectType=account&subjectId=" + username)
                .json();

        assertThat(found.get("total").asLong()).isEqualTo(1);
        assertThat(found.at("/items/0/actorName").asText()).isEqualTo("系统管理员");
        assertThat(found.at("/items/0/address").asText()).isEqualTo("127.0.0.1");
        assertThat(found.toString()).doesNotContain(PASSWORD);
        assertThat(visitors.script("auditadmin")
                        .get("/api/audit/verification")
                        .json()
                        .get("broken"))
                .isNull();
        assertThat(visitors.script("sysadmin").get("/api/audit").status()).isEqualTo(403);
        assertThat(visitors.script("huangdao").get("/api/accounts").status()).isEqualTo(403);
    }

    private Map<String, Object> staff() {
        return Map.of(
                "username",
                username,
                "displayName",
                "新来的同事",
                "password",
                PASSWORD,
                "bodyCode",
                "qd-district-miit.laoshan");
    }

    private Map<String, Object> registration(String creditCode) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "creditCode", creditCode,
                "orgName", "胶州试验有限公司",
                "legalRepresentative", "丁一",
                "registeredDistrict", "qd-district-miit.jiaozhou",
                "contactName", "丁二",
                "contactMobile", "13800000009",
                "contactEmail", "test@example.com"));
        form.put("username", username);
        form.put("password", PASSWORD);
        return form;
    }
}
