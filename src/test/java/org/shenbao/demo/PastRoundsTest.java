package org.shenbao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private List<Round> imagined = List.of();

    PastRoundsTest(PastRounds past, Rounds rounds, Visitors visitors, JdbcTemplate jdbc, Clock clock) {
        this.past = past;
        this.rounds = rounds;
        this.visitors = visitors;
        this.jdbc = jdbc;
        this.clock = clock;
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
                            java.sql.Timestamp.from(clock.instant())))
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
    void they_are_imagined_once() {
        past.imagine();

        assertThat(rounds.all()).containsAll(imagined).hasSize(2 * HEADS.size());
    }
}
