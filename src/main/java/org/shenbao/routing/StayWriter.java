package org.shenbao.routing;

import java.sql.Timestamp;
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

    private static final String COLUMNS = """
            application_id, stage, definition_key, definition_version, node_id, node_name,
            activity_instance_id, task_id, waiting_on, body, entered_at, awaits,
            root_key, root_version, root_node, milestone, entered_work,
            round_id, programme, category, district_body, due_at""";

    /** For all of them but the last. */
    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    // VALUES, not a SELECT: that would hold the table's counter until its end.
    private static final String DUE_AS_GIVEN = "INSERT INTO stage_stay (%s) VALUES (%s, ?)".formatted(COLUMNS, VALUES);

    private static final String DUE_BY_MILESTONE = """
            INSERT INTO stage_stay (%s) VALUES (%s,
              (SELECT TIMESTAMPADD(SECOND, -1, passes_at) FROM round_milestone WHERE round_id = ? AND milestone_key = ?))
            """.formatted(COLUMNS, VALUES);

    // Minutes of the clock, as working minutes are: counted from a whole minute, every database counts them alike.
    private static final String CALENDAR_MINUTES = """
            TIMESTAMPDIFF(MINUTE, TIMESTAMP '2020-01-01 00:00:00', %s)
              - TIMESTAMPDIFF(MINUTE, TIMESTAMP '2020-01-01 00:00:00', entered_at)
            """;

    private static final String LEAVE = """
            UPDATE stage_stay
            SET calendar_minutes = %s, working_minutes = ? - entered_work, left_at = ?, outcome = ?
            WHERE application_id = ? AND activity_instance_id = ? AND left_at IS NULL
            """.formatted(CALENDAR_MINUTES.formatted("CAST(? AS DATETIME(3))"));

    // The first row bears the id of the stay that ends, and stays are never deleted: so it changes that one, by its
    // last three values; the others, the next stay's, are not looked at. Whoever ended it first has ended it. What is
    // asked about is set last, for MySQL sets one column after the other.
    private static final String LEAVE_AND_INSERT =
            """
            INSERT INTO stage_stay (%1$s, id, left_at, outcome, working_minutes)
            VALUES (%2$s, ?, ?, ?, ?, ?), (%2$s, ?, DEFAULT, NULL, NULL, NULL)
            ON DUPLICATE KEY UPDATE
              calendar_minutes = COALESCE(calendar_minutes, %3$s),
              working_minutes = COALESCE(working_minutes, VALUES(working_minutes) - entered_work),
              outcome = CASE WHEN left_at IS NULL THEN VALUES(outcome) ELSE outcome END,
              left_at = COALESCE(left_at, VALUES(left_at))
            """.formatted(COLUMNS, VALUES, CALENDAR_MINUTES.formatted("VALUES(left_at)"));

    private final JdbcTemplate sql;
    private final SqlSession mappers;

    StayWriter(JdbcTemplate sql, SqlSession mappers) {
        this.sql = sql;
        this.mappers = mappers;
    }

    /** Without a due date of its own it is due one second before its milestone passes: that the database knows. */
    void insert(StageStay stay, ProjectApplication application) {
        List<@Nullable Object> values = values(stay, application);
        if (isDueByMilestone(stay)) {
            values.remove(values.size() - 1);
            values.addAll(List.of(application.roundId(), stay.milestone()));
            update(DUE_BY_MILESTONE, values);
        } else {
            update(DUE_AS_GIVEN, values);
        }
    }

    static boolean isDueByMilestone(StageStay stay) {
        return stay.dueAt() == null && stay.milestone() != null;
    }

    private static List<@Nullable Object> values(StageStay stay, ProjectApplication application) {
        return new ArrayList<>(Arrays.asList(
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
                application.districtBody(),
                stay.dueAt() == null ? null : Timestamp.from(stay.dueAt())));
    }

    /** Closes the open stay; true when there was one. */
    boolean leave(Leaving leaving) {
        Timestamp at = Timestamp.from(leaving.at());
        return update(
                        LEAVE,
                        Arrays.asList(
                                at,
                                leaving.work(),
                                at,
                                leaving.outcome(),
                                leaving.applicationId(),
                                leaving.activityInstanceId()))
                > 0;
    }

    /**
     * Both in one way to the server.
     *
     * @param stayId of the stay that is left, of the same application
     * @param next not due by its milestone
     */
    void leaveAndInsert(Leaving leaving, long stayId, StageStay next, ProjectApplication application) {
        List<@Nullable Object> values = values(next, application);
        values.addAll(Arrays.asList(stayId, Timestamp.from(leaving.at()), leaving.outcome(), leaving.work()));
        values.addAll(values(next, application));
        update(LEAVE_AND_INSERT, values);
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
