package org.shenbao.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Papers of a week long ago, of two issuing bodies. */
@ApplicationTest
class WeeklyPapersTest {

    private static final String PAPERS = "/api/reports/weekly-papers";
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final LocalDate MONDAY = LocalDate.of(2001, 9, 3);

    private final Visitors visitors;
    private final JdbcTemplate sql;

    WeeklyPapersTest(Visitors visitors, JdbcTemplate sql) {
        this.visitors = visitors;
        this.sql = sql;
    }

    @BeforeEach
    void a_paper_of_the_city_and_one_of_the_province() {
        paper("qingdao-2020", "qd-city-miit", "青岛周报");
        paper("shandong-2020", "sd-province-miit", "山东周报");
    }

    @AfterEach
    void as_if_nothing_had_been() {
        sql.update("DELETE FROM weekly_report WHERE week_begins = ?", MONDAY);
    }

    @Test
    void all_papers_of_the_own_body_come_without_a_filter() {
        assertThat(titles("leader", "")).contains("青岛周报").doesNotContain("山东周报");
        assertThat(titles("leader", "?programme=&round=")).contains("青岛周报");
        assertThat(titles("huangdao", "")).doesNotContain("青岛周报", "山东周报");
    }

    @Test
    void a_programme_or_a_round_narrows_them() {
        assertThat(titles("leader", "?programme=qingdao-2020")).contains("青岛周报");
        assertThat(titles("leader", "?round=" + roundOf("qingdao-2020"))).contains("青岛周报");
        assertThat(titles("leader", "?programme=shandong-2020")).doesNotContain("青岛周报", "山东周报");
        assertThat(titles("leader", "?programme=shandong-2020&round=" + roundOf("qingdao-2020")))
                .isEmpty();
        assertThat(titles("leader", "?round=999999")).isEmpty();
    }

    @Test
    void its_pages_come_as_a_file_to_the_body_it_was_made_for_and_to_nobody_below() {
        String pdf = PAPERS + "/" + idOf("青岛周报") + ".pdf";

        var answer = visitors.script("leader").get(pdf);
        assertThat(answer.bytes()).isEqualTo(PDF);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename");
        assertThat(visitors.script("huangdao").get(pdf).status()).isEqualTo(404);
        assertThat(visitors.script("leader")
                        .get(PAPERS + "/" + idOf("山东周报") + ".pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_enterprise_and_an_expert_are_refused_and_a_stranger_is_asked_who_he_is() {
        for (String username : List.of("haizhi", "expert1", "sysadmin")) {
            assertThat(visitors.script(username).get(PAPERS).status())
                    .as(username)
                    .isEqualTo(403);
            assertThat(visitors.script(username)
                            .get(PAPERS + "/" + idOf("青岛周报") + ".pdf")
                            .status())
                    .as(username)
                    .isEqualTo(403);
        }
        assertThat(visitors.stranger().get(PAPERS).status()).isEqualTo(401);
    }

    private List<String> titles(String username, String query) {
        var answer = visitors.script(username).get(PAPERS + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().findValuesAsText("title");
    }

    private void paper(String programme, String body, String title) {
        sql.update(
                "INSERT INTO weekly_report (round_id, body, week_begins, title, content, sha256, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                roundOf(programme),
                body,
                MONDAY,
                title,
                PDF,
                "0".repeat(64),
                java.sql.Timestamp.from(Instant.parse("2001-09-09T16:05:00Z")));
    }

    private long roundOf(String programme) {
        return number("SELECT MIN(id) FROM round WHERE programme = ?", programme);
    }

    private long idOf(String title) {
        return number("SELECT id FROM weekly_report WHERE title = ?", title);
    }

    private long number(String query, String value) {
        Long found = sql.queryForObject(query, Long.class, value);
        assertThat(found).isNotNull();
        return found;
    }
}
