package org.shenbao.journey;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.shenbao.catalogue.Rounds;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications that stand before the panel, put in place without the stages before it. */
final class ReviewedApplications {

    private final JdbcTemplate jdbc;
    private final RuntimeService engine;
    private final Rounds rounds;
    private final Clock clock;
    private final List<Long> placed = new ArrayList<>();

    ReviewedApplications(JdbcTemplate jdbc, RuntimeService engine, Rounds rounds, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** An application whose route stands before the panel, as if it had come all the way. */
    long place(String creditCode, String enterprise, String district, String project) {
        return place("expert-review", "CallActivity_ExpertReview", creditCode, enterprise, district, project);
    }

    /** An application that stands in this stage, before this node of the newest route. */
    long place(String stage, String node, String creditCode, String enterprise, String district, String project) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.update(
                """
                INSERT INTO project_application
                  (round_id, programme, category, credit_code, org_name, project_name, district_body, number, stage,
                   stage_since, answers, version, created_by, created_at, updated_at, submitted_at, recommended_at)
                VALUES (?, 'qingdao-2020', 'qd-integration', ?, ?, ?, ?, ?, ?, ?, '{}', 1, 'haizhi', ?, ?, ?, ?)
                """,
                round(),
                creditCode,
                enterprise,
                project,
                district,
                "QD-TEST-" + creditCode,
                stage,
                now,
                now,
                now,
                now,
                now);
        Long id = jdbc.queryForObject("SELECT MAX(id) FROM project_application", Long.class);
        placed.add(id == null ? 0 : id);
        jdbc.update("""
                INSERT INTO dossier_version
                  (application_id, version_no, content, sha256, verdict, decision_key, decision_version, sealed_by, sealed_at)
                VALUES (?, 1, '{"answers":{},"files":[],"commitments":[]}', ?, 'eligible', 'eligibility-qd-integration', '1',
                  'haizhi', ?)
                """, id, "0".repeat(64), now);
        engine.createProcessInstanceByKey("qingdao-2020")
                .businessKey(String.valueOf(id))
                .startBeforeActivity(node)
                .setVariable("applicationId", id)
                .setVariable("programme", "qingdao-2020")
                .setVariable("category", "qd-integration")
                .setVariable("roundId", round())
                .setVariable("districtBody", district)
                .setVariable("cityBody", "qd-city-miit")
                .setVariable("intakeBody", "qd-service-centre")
                .setVariable("preliminaryReviewer", null)
                .execute();
        return id == null ? 0 : id;
    }

    /** The context is shared: what was put in place goes again, and all that came of it. */
    void remove() {
        for (String table : List.of(
                "notice_objection",
                "notice_item",
                "notice",
                "award",
                "award_ledger",
                "inspection_member",
                "inspection",
                "review_rank",
                "review_ranking",
                "review_score",
                "review_assignment",
                "review_invitation",
                "review_draw",
                "review_entry",
                "review_panel")) {
            jdbc.update("DELETE FROM " + table);
        }
        for (long id : placed) {
            jdbc.update("DELETE FROM dossier_version WHERE application_id = ?", id);
            jdbc.update("DELETE FROM project_application WHERE id = ?", id);
        }
    }

    /** The open round of the programme. */
    long round() {
        return rounds.open().stream()
                .filter(one -> one.programme().equals("qingdao-2020"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
