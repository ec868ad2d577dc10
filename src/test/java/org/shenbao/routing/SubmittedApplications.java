package org.shenbao.routing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.shenbao.application.ApplicationId;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Applications of qingdao-2020 that were just handed in, without anybody having filled in a form. */
public final class SubmittedApplications {

    /** When they were handed in. */
    public static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");

    private final JdbcTemplate sql;
    private final Rounds rounds;

    public SubmittedApplications(JdbcTemplate sql, Rounds rounds) {
        this.sql = sql;
        this.rounds = rounds;
    }

    /** One of the district of Huangdao. */
    public ApplicationId one() {
        return of("qd-district-miit.huangdao");
    }

    /** One that this body received. */
    public ApplicationId of(String districtBody) {
        ApplicationId id = insert(districtBody);
        sql.update(
                "INSERT INTO dossier_version (application_id, version_no, content, sha256, verdict, decision_key,"
                        + " decision_version, sealed_by, sealed_at) VALUES (?, 1, '{\"answers\":{}}', 'x', 'eligible',"
                        + " 'eligibility-qd-integration', 1, 'haizhi', ?)",
                id.value(),
                Timestamp.from(AT));
        return id;
    }

    public Round round() {
        return rounds.all().stream()
                .filter(one -> one.programme().equals("qingdao-2020"))
                .findFirst()
                .orElseThrow();
    }

    private ApplicationId insert(String districtBody) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO project_application (round_id, programme, category, credit_code, org_name,"
                                    + " project_name, district_body, stage, stage_since, answers, version, created_by,"
                                    + " created_at, updated_at, submitted_at) VALUES (?, 'qingdao-2020',"
                                    + " 'qd-integration', '91370211MA3C0ABCXK', '青岛海智装备有限公司', '数控机床智能化改造',"
                                    + " ?, 'submitted', ?, '{}', 1, 'haizhi', ?, ?, ?)",
                            new String[] {"id"});
                    insert.setLong(1, round().id());
                    insert.setString(2, districtBody);
                    for (int column = 3; column <= 6; column++) {
                        insert.setTimestamp(column, Timestamp.from(AT));
                    }
                    return insert;
                },
                key);
        return new ApplicationId(Objects.requireNonNull(key.getKey()).longValue());
    }
}
