package org.shenbao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class SignInTest {

    private final Visitors visitors;
    private final JdbcTemplate jdbc;

    SignInTest(Visitors visitors, JdbcTemplate jdbc) {
        this.visitors = visitors;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic !!!", "Basic ", "Basic Og==", "basic YWJj", "Basic aHVhbmdkYW86", "Bearer x", "Basic"})
    void malformed_credentials_are_refused_like_wrong_ones(String header) {
        assertThat(visitors.withHeader(header).get("/api/accounts").status()).isEqualTo(401);
        assertThat(visitors.withHeader(header).get("/engine-rest/task").status())
                .isEqualTo(401);
    }

    @Test
    void basic_credentials_open_the_api_and_leave_no_session() {
        Answer answer = visitors.script("huangdao").get("/api/session");

        assertThat(answer.json().get("username").asText()).isEqualTo("huangdao");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_sign_in_lasts_eight_hours_and_is_not_written_anew_by_every_request() {
        Visitor browser = visitors.browser("jiaozhou");
        Map<String, Object> before = session("jiaozhou");

        for (int i = 0; i < 3; i++) {
            assertThat(browser.get("/api/reports/filters").status()).isEqualTo(200);
        }

        assertThat(session("jiaozhou")).isEqualTo(before);
        assertThat(before.get("MAX_INACTIVE_INTERVAL")).isEqualTo(8 * 3600);
    }

    private Map<String, Object> session(String username) {
        return jdbc.queryForMap(
                "SELECT LAST_ACCESS_TIME, EXPIRY_TIME, MAX_INACTIVE_INTERVAL FROM SPRING_SESSION"
                        + " WHERE PRINCIPAL_NAME = ? ORDER BY CREATION_TIME DESC LIMIT 1",
                username);
    }

    @Test
    void an_unknown_user_looks_like_a_wrong_password() {
        Answer unknown = fail(visitors.stranger(), "nobody-" + UUID.randomUUID());
        Answer wrong = fail(visitors.stranger(), "pingdu");

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body()).contains("用户名或密码不正确");
    }

    @Test
    void whoever_keeps_failing_has_to_wait_and_nobody_else() {
        String username = "guessed-" + UUID.randomUUID();
        Visitor stranger = visitors.stranger();
        for (int i = 0; i < 10; i++) {
            assertThat(fail(stranger, username).status()).isEqualTo(401);
        }

        Answer answer = fail(stranger, username);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().get("detail").asText()).contains("分钟后再试");
        assertThat(visitors.browser("laixi").get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void a_write_with_a_cookie_must_repeat_the_sessions_token() {
        Visitor browser = visitors.browser("haizhi").forgetCsrfToken();

        assertThat(browser.post("/api/applications", Map.of()).status()).isEqualTo(403);
        assertThat(browser.delete("/api/session").status()).isEqualTo(403);
        assertThat(browser.get("/api/session").json().get("username").asText()).isEqualTo("haizhi");
    }

    @Test
    void another_sessions_token_is_worth_nothing() {
        Visitor browser = visitors.browser("haizhi");
        String foreign = visitors.browser("lanhai")
                .get("/api/session")
                .json()
                .get("csrfToken")
                .asText();

        assertThat(browser.useCsrfToken(foreign).delete("/api/session").status())
                .isEqualTo(403);
    }

    @Test
    void signing_in_begins_a_new_session() {
        Visitor browser = visitors.browser("haizhi");
        String before = browser.get("/api/session").json().get("csrfToken").asText();

        browser.signIn("haizhi");

        assertThat(browser.get("/api/session").json().get("csrfToken").asText()).isNotEqualTo(before);
    }

    @Test
    void every_answer_tells_the_browser_what_not_to_do() {
        Answer answer = visitors.stranger().visit("/login");

        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'self'", "object-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(visitors.stranger().get("/api/session").header("Cache-Control"))
                .contains("no-store");
    }

    private static Answer fail(Visitor visitor, String username) {
        return visitor.post("/api/session", Map.of("username", username, "password", "wrong-2027-wrong"));
    }
}
