package org.shenbao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Quota;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class PastRoundsTest {

    /** An official who may see every application of the programme. */
    private static final Map<String, String> HEADS = Map.of(
            "qingdao-2020", "city",
            "shandong-2020", "sdprovince",
            "jilin-2020", "jlprovince",
            "guangdong-2020", "gdprovince",
            "jiangsu-2019", "jsprovince");

    private static final List<String> PAGES = List.of(
            "/timeline",
            "/diagram",
            "/dossier",
            "/versions",
            "/duplicates",
            "/inspections",
            "/required-copies",
            "/paper-copies",
            "/performance-reports");

    private final PastRounds past;
    private final Rounds rounds;
    private final Visitors visitors;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Programmes programmes;
    private List<Round> imagined = List.of();

    PastRoundsTest(
            PastRounds past, Rounds rounds, Visitors visitors, JdbcTemplate jdbc, Clock clock, Programmes programmes) {
        this.past = past;
        this.rounds = rounds;
        this.visitors = visitors;
        this.jdbc = jdbc;
        this.clock = clock;
        this.programmes = programmes;
    }

    @BeforeEach
    void imagine() {
        List<Round> before = rounds.all();
        past.imagine();
        imagined =
                rounds.all().stream().filter(round -> !before.contains(round)).toList();
    }

    @AfterEach
    void forget() {
        for (Round round : imagined) {
            String applications = "(SELECT id FROM project_application WHERE round_id = ?)";
            jdbc.update("DELETE FROM stage_stay WHERE round_id = ?", round.id());
            jdbc.update("DELETE FROM dossier_version WHERE application_id IN " + applications, round.id());
            jdbc.update("DELETE FROM project_application WHERE round_id = ?", round.id());
            jdbc.update("DELETE FROM round_milestone WHERE round_id = ?", round.id());
            jdbc.update("DELETE FROM round_quota WHERE round_id = ?", round.id());
            jdbc.update("DELETE FROM round WHERE id = ?", round.id());
        }
    }

    @Test
    void every_programme_has_an_archived_round_whose_pages_open() {
        assertThat(imagined).extracting(Round::programme).containsExactlyInAnyOrderElementsOf(HEADS.keySet());
        assertThat(imagined).allSatisfy(round -> assertThat(round.state()).isEqualTo(RoundState.ARCHIVED));

        Map<String, Integer> refused = new TreeMap<>();
        Long printed = jdbc.queryForObject(
                "SELECT MIN(id) FROM project_application WHERE round_id = ? AND outcome = 'awarded'",
                Long.class,
                imagined.stream()
                        .filter(round -> round.programme().equals("qingdao-2020"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(visitors.script("city")
                        .get("/api/applications/" + printed + "/dossier.pdf")
                        .status())
                .isEqualTo(200);
        for (Round round : imagined) {
            Visitor head = visitors.script(HEADS.get(round.programme()));
            JsonNode list = head.get("/api/applications?size=100&sort=number&round=" + round.id())
                    .json();
            assertThat(list.get("total").asInt()).isEqualTo(240);
            for (JsonNode one : sample(list.get("items"))) {
                for (String page : PAGES) {
                    int status = head.get("/api/applications/" + one.get("id").asLong() + page)
                            .status();
                    if (status != 200) {
                        refused.merge(round.programme() + " " + page + " " + status, 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    /** The first of each outcome. */
    private static List<JsonNode> sample(JsonNode items) {
        Map<String, JsonNode> byOutcome = new TreeMap<>();
        items.forEach(item -> byOutcome.putIfAbsent(item.path("outcome").asText(), item));
        return new ArrayList<>(byOutcome.values());
    }

    @Test
    void nothing_of_it_lies_ahead_or_is_still_to_be_done() {
        for (Round round : imagined) {
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM stage_stay WHERE round_id = ? AND (left_at IS NULL OR left_at > ?)",
                            Integer.class,
                            round.id(),
                            Timestamp.from(clock.instant())))
                    .isZero();
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM project_application WHERE round_id = ? AND ended_at IS NULL",
                            Integer.class,
                            round.id()))
                    .isZero();
        }
        assertThat(rounds.openCutoffs())
                .noneMatch(cutoff -> imagined.stream().anyMatch(round -> round.id() == cutoff.roundId()));
    }

    @Test
    void what_the_round_closes_is_closed_at_its_cutoff_and_what_comes_too_late_is_refused_after_it() {
        for (Round round : imagined) {
            List<Timestamp> cutoffs = programmes.programme(round.programme()).milestones().stream()
                    .filter(one -> one.type().equals("hard-cutoff") && !"applicant".equals(one.responsible()))
                    .flatMap(one -> jdbc
                            .queryForList(
                                    "SELECT passes_at FROM round_milestone WHERE round_id = ? AND milestone_key = ?"
                                            + " AND passes_at IS NOT NULL",
                                    Timestamp.class,
                                    round.id(),
                                    one.key())
                            .stream())
                    .sorted()
                    .toList();
            if (!cutoffs.isEmpty()) {
                assertThat(closed(round, "IS NULL")).as(round.programme()).allMatch(cutoffs.get(0)::equals);
                assertThat(closed(round, "IS NOT NULL")).as(round.programme()).noneMatch(cutoffs.get(0)::after);
                assertThat(jdbc.queryForObject(
                                "SELECT COUNT(*) FROM project_application WHERE round_id = ? AND recommended_at >= ?",
                                Integer.class,
                                round.id(),
                                cutoffs.get(0)))
                        .as(round.programme())
                        .isZero();
            }
        }
    }

    private List<Timestamp> closed(Round round, String recommended) {
        return jdbc.queryForList(
                "SELECT DISTINCT ended_at FROM project_application WHERE round_id = ?"
                        + " AND outcome = 'closed-at-deadline' AND recommended_at " + recommended,
                Timestamp.class,
                round.id());
    }

    @Test
    void no_body_has_recommended_more_than_its_quota() {
        int limits = 0;
        for (Round round : imagined) {
            for (Quota quota : programmes.programme(round.programme()).quotas()) {
                if (!quota.scope().equals("recommendation") || !quota.strict() || quota.max() == null) {
                    continue;
                }
                Map<String, Integer> recommended = new TreeMap<>();
                jdbc.query(
                        "SELECT a.category, s.body FROM project_application a JOIN stage_stay s"
                                + " ON s.application_id = a.id AND s.left_at = a.recommended_at WHERE a.round_id = ?",
                        row -> {
                            boolean counts = programmes
                                    .leaf(round.programme(), row.getString(1))
                                    .isUnder(quota.category());
                            if (counts && bound(quota, row.getString(2))) {
                                recommended.merge(row.getString(2), 1, Integer::sum);
                            }
                        },
                        round.id());
                assertThat(recommended.values()).as(quota.nameZh()).allMatch(used -> used <= quota.max());
                limits += recommended.size();
            }
        }
        assertThat(limits).isPositive();
    }

    private static boolean bound(Quota quota, String body) {
        return body.equals(quota.body())
                || quota.jurisdictionCodes().stream().anyMatch(code -> body.equals(quota.body() + "." + code))
                || quota.jurisdictionCodes().isEmpty() && body.startsWith(quota.body() + ".");
    }

    @Test
    void every_application_names_the_stage_where_it_ended() {
        assertThat(imagined)
                .allSatisfy(round -> assertThat(jdbc.queryForObject(
                                "SELECT COUNT(*) FROM project_application WHERE round_id = ? AND stage <> 'submitted'"
                                        + " AND stage_name IS NULL",
                                Integer.class,
                                round.id()))
                        .isZero());
    }

    @Test
    void they_are_imagined_once() {
        past.imagine();

        assertThat(rounds.all()).containsAll(imagined).hasSize(2 * HEADS.size());
    }
}
