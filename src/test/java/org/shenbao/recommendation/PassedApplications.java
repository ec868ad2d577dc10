package org.shenbao.recommendation;

import java.sql.Timestamp;
import java.time.Instant;
import org.shenbao.application.ApplicationId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications that have passed the preliminary review and wait in their district. */
final class PassedApplications {

    private static final Timestamp SUBMITTED = Timestamp.from(Instant.parse("2027-10-10T01:00:00Z"));

    private final JdbcTemplate jdbc;
    private final long roundId;

    PassedApplications(JdbcTemplate jdbc, long roundId) {
        this.jdbc = jdbc;
        this.roundId = roundId;
    }

    ApplicationId add(String body, String number, String orgName, String projectName) {
        jdbc.update("""
                INSERT INTO project_application (round_id, programme, category, credit_code, org_name, project_name,
                  district_body, number, stage, stage_since, answers, version, created_by, created_at, updated_at, submitted_at)
                VALUES (?, 'qingdao-2020', 'qd-integration', '91370211MA3C000001', ?, ?, ?, ?, 'district-submission', ?, '{}', 1,
                  'haizhi', ?, ?, ?)""", roundId, orgName, projectName, body, number, SUBMITTED, SUBMITTED, SUBMITTED, SUBMITTED);
        long id = jdbc.queryForObject("SELECT id FROM project_application WHERE number = ?", Long.class, number);
        String content = """
                {"number":"%s","version":1,"programme":"qingdao-2020","category":"qd-integration","creditCode":"91370211MA3C000001",
                 "answers":{"orgName":"%s","projectName":"%s","contactName":"张三","contactPhone":"0532-88880001"},
                 "files":[],"commitments":[],"sealedAt":"2027-10-10T01:00:00Z"}""".formatted(number, orgName, projectName);
        jdbc.update("""
                INSERT INTO dossier_version (application_id, version_no, content, sha256, verdict, decision_key, decision_version,
                  sealed_by, sealed_at) VALUES (?, 1, ?, ?, 'eligible', 'k', '1', 'haizhi', ?)""", id, content, "d".repeat(64), SUBMITTED);
        return new ApplicationId(id);
    }
}
