package org.shenbao.routing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ProjectApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the beginning and the end of a stay, which every step of the routing waits for. Not a mapper's: MyBatis and the timer
 * of its statement timeout cost half as much again as the way to the server (ADR 15).
 */
@Component
class StayWriter {

    // VALUES, not a SELECT: that would hold the table's counter until its end.
    private static final String INSERT = """
            INSERT INTO stage_stay (application_id, stage, definition_key, definition_version, node_id, node_name,
                                    activity_instance_id, task_id, waiting_on, body, entered_at, awaits,
                                    root_key, root_version, root_node, milestone, entered_work,
                                    round_id, programme, category, district_body, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            """;

    private static final String DUE_AS_GIVEN = INSERT + "?)";

    private static final String DUE_BY_MILESTONE = INSERT + """
            (SELECT TIMESTAMPADD(SECOND, -1, passes_at) FROM round_milestone WHERE round_id = ? AND milestone_key = ?))
            """;

    // Minutes of the clock, as working minutes are: counted from a whole minute, every database counts them alike.
    private static final String LEAVE = """
            UPDATE stage_stay
            SET calendar_minutes = TIMESTAMPDIFF(MINUTE, TIMESTAMP '2020-01-01 00:00:00', CAST(? AS DATETIME(3)))
                  - TIMESTAMPDIFF(MINUTE, TIMESTAMP '2020-01-01 00:00:00', entered_at),
                working_minutes = ? - entered_work, left_at = ?, outcome = ?
            WHERE application_id = ? AND activity_instance_id = ? AND left_at IS NULL
            """;

    private final JdbcTemplate sql;
    private final SqlSession mappers;

    StayWriter(JdbcTemplate sql, SqlSession mappers) {
        this.sql = sql;
        this.mappers = mappers;
    }

    /** Without a due date of its own it is due one second before its milestone passes: that the database knows. */
    void insert(StageStay stay, ProjectApplication application) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                stay.applicationId(),
                stay.stage(),
                stay.definitionKey(),
                stay.definitionVersion(),
                stay.nodeId(),
                stay.nodeName(),
                stay.activityInstanceId(),
                stay.taskId(),
                stay.waitingOn(),
                stay.body(),
                Timestamp.from(stay.enteredAt()),
                stay.awaits(),
                stay.rootKey(),
                stay.rootVersion(),
                stay.rootNode(),
                stay.milestone(),
                stay.enteredWork(),
                application.roundId(),
                application.programme(),
                application.category(),
                application.districtBody()));
        Instant dueAt = stay.dueAt();
        if (dueAt == null && stay.milestone() != null) {
            values.addAll(List.of(application.roundId(), stay.milestone()));
            update(DUE_BY_MILESTONE, values);
        } else {
            values.add(dueAt == null ? null : Timestamp.from(dueAt));
            update(DUE_AS_GIVEN, values);
        }
    }

    /** Closes the open stay; true when there was one. */
    boolean leave(long applicationId, String activityInstanceId, Instant at, int leftWork, @Nullable String outcome) {
        Timestamp leftAt = Timestamp.from(at);
        return update(LEAVE, Arrays.asList(leftAt, leftWork, leftAt, outcome, applicationId, activityInstanceId)) > 0;
    }

    private int update(String statement, List<@Nullable Object> values) {
        int changed = sql.update(statement, prepared -> {
            for (int i = 0; i < values.size(); i++) {
                prepared.setObject(i + 1, values.get(i));
            }
        });
        // What they read in this transaction may be out of date now, as after a statement of their own.
        mappers.clearCache();
        return changed;
    }
}
