package org.shenbao.modelling.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** An archived round of qingdao-2020 and applications for a digital workshop that were handed in to it. */
public final class HandedInFixtures {

    static final String CATEGORY = "qd-enabling-digital-workshop";
    public static final String FILE = "eligibility-" + CATEGORY + ".dmn";
    static final String PROGRAMME = "qingdao-2020";

    /** Far from the ids that the product gives. */
    private static final long FIRST = 9_000_000_000L;

    private final JdbcTemplate jdbc;
    private final long round;
    private int count;

    public HandedInFixtures(JdbcTemplate jdbc, int year) {
        this.jdbc = jdbc;
        jdbc.update(
                "INSERT INTO round (programme, round_year, title, state, budget_wan, publicity_working_days, opens_at, version)"
                        + " VALUES (?, ?, '往年批次', 'ARCHIVED', 1, 5, ?, 0)",
                PROGRAMME,
                year,
                Timestamp.from(Instant.parse(year + "-01-01T00:00:00Z")));
        this.round = jdbc.queryForObject(
                "SELECT id FROM round WHERE programme = ? AND round_year = ?", Long.class, PROGRAMME, year);
    }

    long round() {
        return round;
    }

    /** Revenues of the year before, in 万元; each makes one application of an otherwise eligible workshop. */
    public List<Long> handedIn(String body, List<Integer> revenues) {
        List<Object[]> applications = new ArrayList<>();
        List<Object[]> dossiers = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        Timestamp at = Timestamp.from(Instant.parse("2018-09-10T02:00:00Z"));
        for (int revenue : revenues) {
            long id = FIRST + round * 100_000 + count++;
            ids.add(id);
            applications.add(new Object[] {
                id,
                round,
                PROGRAMME,
                CATEGORY,
                "91370200MA3TEST00X",
                "企业" + id,
                "车间",
                body,
                "T-" + id,
                "archived",
                at,
                "{}",
                0,
                "test",
                at,
                at,
                at
            });
            dossiers.add(new Object[] {id, 1, content(id, revenue), "0".repeat(64), "eligible", "k", 1, "test", at});
        }
        jdbc.batchUpdate(
                "INSERT INTO project_application (id, round_id, programme, category, credit_code, org_name, project_name,"
                        + " district_body, number, stage, stage_since, answers, version, created_by, created_at, updated_at,"
                        + " submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                applications);
        jdbc.batchUpdate(
                "INSERT INTO dossier_version (application_id, version_no, content, sha256, verdict, decision_key,"
                        + " decision_version, sealed_by, sealed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dossiers);
        return ids;
    }

    /** One expert's scorecard for an application, handed in. */
    void scored(long application, Map<String, Integer> scores) {
        Timestamp at = Timestamp.from(Instant.parse("2018-10-10T02:00:00Z"));
        jdbc.update(
                "INSERT INTO review_panel (id, round_id, programme, category, serial, body_code, size, state, formed_by,"
                        + " formed_at, version) VALUES (?, ?, ?, ?, 1, 'qd-city-miit', 1, 'SCORED', 'test', ?, 0)",
                application,
                round,
                PROGRAMME,
                CATEGORY,
                at);
        jdbc.update(
                "INSERT INTO review_assignment (id, panel_id, application_id, expert, state, comment_text, site_check,"
                        + " version) VALUES (?, ?, ?, 'expert1', 'SUBMITTED', '', FALSE, 0)",
                application,
                application,
                application);
        scores.forEach((dimension, score) -> jdbc.update(
                "INSERT INTO review_score (assignment_id, dimension, score) VALUES (?, ?, ?)",
                application,
                dimension,
                score));
    }

    private static String content(long id, int revenue) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("hasBadCreditRecord", false);
        answers.put("inSafetyBlacklist", false);
        answers.put("registeredCity", "qingdao");
        answers.put("registrationDate", "2010-05-06");
        answers.put("isIndependentLegalPerson", true);
        answers.put("isManufacturingEnterprise", true);
        answers.put("mainRevenuePrevYearWan", new BigDecimal(revenue));
        Map<String, Object> content = new HashMap<>();
        content.put("number", "T-" + id);
        content.put("version", 1);
        content.put("programme", PROGRAMME);
        content.put("category", CATEGORY);
        content.put("creditCode", "91370200MA3TEST00X");
        content.put("answers", answers);
        content.put("files", List.of());
        content.put("commitments", List.of());
        content.put("sealedAt", "2018-09-10T02:00:00Z");
        try {
            return new ObjectMapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the database as it was. */
    public void remove() {
        jdbc.update(
                "DELETE FROM impact_item WHERE run_id IN (SELECT id FROM impact_run WHERE round_ids = ?)", "" + round);
        jdbc.update("DELETE FROM impact_run WHERE round_ids = ?", "" + round);
        String panels = "SELECT id FROM review_panel WHERE round_id = ?";
        jdbc.update(
                "DELETE FROM review_score WHERE assignment_id IN (SELECT id FROM review_assignment WHERE panel_id IN ("
                        + panels + "))",
                round);
        jdbc.update("DELETE FROM review_assignment WHERE panel_id IN (" + panels + ")", round);
        jdbc.update("DELETE FROM review_panel WHERE round_id = ?", round);
        jdbc.update(
                "DELETE FROM dossier_version WHERE application_id IN (SELECT id FROM project_application WHERE round_id = ?)",
                round);
        jdbc.update("DELETE FROM project_application WHERE round_id = ?", round);
        jdbc.update("DELETE FROM round WHERE id = ?", round);
    }
}
