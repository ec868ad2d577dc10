package org.shenbao.demo.past;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Stay;
import org.shenbao.support.Sha256;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes imagined rounds as the product would have written them, but in batches: a million stays in a minute. The engine
 * has no history of them, which {@link #STAY} says to whoever compares.
 */
public final class PastRows {

    /** What the engine's name of a stay begins with when the engine never saw it. */
    public static final String STAY = "imported-";

    private static final int BATCH = 1000;

    private static final String APPLICATION =
            "INSERT INTO project_application (round_id, programme, category, credit_code,"
                    + " org_name, project_name, district_body, number, stage, stage_name, stage_since, outcome, answers, version, created_by,"
                    + " created_at, updated_at, submitted_at, recommended_at, ended_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String DOSSIER = "INSERT INTO dossier_version (application_id, version_no, content, sha256,"
            + " verdict, decision_key, decision_version, sealed_by, sealed_at) VALUES (?, 1, ?, ?, ?, ?, 1, ?, ?)";

    private static final String STAYS = "INSERT INTO stage_stay (application_id, round_id, programme, category,"
            + " district_body, stage, definition_key, definition_version, node_id, node_name, root_key, root_version,"
            + " root_node, activity_instance_id, waiting_on, body, entered_at, left_at, due_at, outcome, entered_work,"
            + " calendar_minutes, working_minutes) VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    public PastRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param symbol what the numbers of the round begin with
     * @param region GB/T 2260 of a district
     * @return ids of the applications, in their order
     */
    public List<Long> write(
            PastRound round, String symbol, Function<String, String> region, List<PastApplication> applications) {
        SampleNames names = new SampleNames(round.roundId());
        List<Filed> filed = applications.stream()
                .map(one -> Filed.of(round, symbol, region.apply(one.district()), one, names))
                .toList();
        List<Long> ids = insert(round, filed);
        dossiers(ids, round, filed);
        stays(round, ids, applications);
        return ids;
    }

    private List<Long> insert(PastRound round, List<Filed> filed) {
        List<Long> ids = new ArrayList<>();
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (PreparedStatement insert = connection.prepareStatement(APPLICATION, Statement.RETURN_GENERATED_KEYS)) {
                for (int from = 0; from < filed.size(); from += BATCH) {
                    for (Filed one : filed.subList(from, Math.min(from + BATCH, filed.size()))) {
                        set(insert, one.row(round));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    keys(insert, ids);
                }
            }
            return null;
        });
        return ids;
    }

    private static void keys(PreparedStatement insert, List<Long> ids) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            while (keys.next()) {
                ids.add(keys.getLong(1));
            }
        }
    }

    private void dossiers(List<Long> ids, PastRound round, List<Filed> filed) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < filed.size(); i++) {
            Filed one = filed.get(i);
            String content = one.content(round);
            String verdict = one.application().outcome().equals("ineligible") ? "ineligible" : "eligible";
            rows.add(new Object[] {
                ids.get(i),
                content,
                Sha256.hex(content),
                verdict,
                "eligibility-" + one.application().category(),
                Filed.BY,
                Timestamp.from(one.application().submittedAt())
            });
        }
        batch(DOSSIER, rows);
    }

    private void stays(PastRound round, List<Long> ids, List<PastApplication> applications) {
        List<Stay> all = applications.stream()
                .flatMap(application -> application.stays().stream())
                .sorted(Comparator.comparing(Stay::id))
                .toList();
        for (int from = 0; from < all.size(); from += 20 * BATCH) {
            batch(
                    STAYS,
                    all.subList(from, Math.min(from + 20 * BATCH, all.size())).stream()
                            .map(stay -> row(round, ids.get((int) stay.applicationId() - 1), stay))
                            .toList());
        }
    }

    private static Object[] row(PastRound round, long application, Stay stay) {
        return new Object[] {
            application,
            round.roundId(),
            stay.programme(),
            stay.category(),
            stay.district(),
            stay.stage(),
            stay.processKey(),
            stay.processVersion(),
            stay.nodeId(),
            stay.nodeName(),
            stay.rootKey(),
            stay.rootVersion(),
            stay.rootNode(),
            STAY + round.roundId() + "-" + stay.id(),
            stay.waitingOn(),
            stay.office(),
            Timestamp.from(stay.enteredAt()),
            timestamp(stay.leftAt()),
            timestamp(stay.dueAt()),
            stay.outcome(),
            stay.enteredWork(),
            stay.leftAt() == null
                    ? null
                    : Duration.between(stay.enteredAt(), stay.leftAt()).toMinutes(),
            stay.workingMinutes()
        };
    }

    private void batch(String statement, List<Object[]> rows) {
        jdbc.batchUpdate(statement, rows, BATCH, PastRows::set);
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
