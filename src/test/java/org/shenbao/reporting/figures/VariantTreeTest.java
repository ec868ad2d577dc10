package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.reporting.StayFixtures.MONDAY;
import static org.shenbao.reporting.StayFixtures.aStay;
import static org.shenbao.reporting.StayFixtures.anOpenStay;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.Stay;

class VariantTreeTest {

    private static final long LATER = MONDAY.plusSeconds(86_400).toEpochMilli();

    private final Names names = new Names();

    @Test
    void applications_that_went_the_same_way_are_one_variant() {
        List<VariantTree.Place> ends = ends(
                aStay(1, 1, "review", MONDAY, MONDAY.plusSeconds(60), "passed"),
                aStay(2, 2, "review", MONDAY, MONDAY.plusSeconds(60), "passed"),
                aStay(3, 3, "review", MONDAY, MONDAY.plusSeconds(60), "rejected"),
                aStay(4, 1, "award", MONDAY.plusSeconds(60), MONDAY.plusSeconds(600), "awarded"),
                anOpenStay(5, 2, "award"));

        assertThat(ends).extracting(this::words).containsExactly("review → award", "review");
        assertThat(ends).extracting(VariantTree.Place::count).containsExactly(2, 1);
    }

    @Test
    void only_those_that_are_through_have_a_duration() {
        List<VariantTree.Place> ends = ends(
                aStay(1, 1, "review", MONDAY, MONDAY.plusSeconds(60), "passed"),
                aStay(2, 1, "award", MONDAY.plusSeconds(60), MONDAY.plusSeconds(600), "awarded"),
                aStay(3, 2, "review", MONDAY, MONDAY.plusSeconds(60), "passed"),
                anOpenStay(4, 2, "award"));

        assertThat(ends.get(0).durations().size()).isEqualTo(1);
        assertThat(ends.get(0).durations().median()).isEqualTo(10);
    }

    @Test
    void coming_back_makes_another_variant() {
        List<VariantTree.Place> ends = ends(
                aStay(1, 1, "review", MONDAY, MONDAY.plusSeconds(60), "returned"),
                aStay(2, 1, "supplement", MONDAY.plusSeconds(60), MONDAY.plusSeconds(90), null),
                aStay(3, 1, "review", MONDAY.plusSeconds(90), MONDAY.plusSeconds(99), "passed"));

        assertThat(ends).extracting(this::words).containsExactly("review → supplement → review");
    }

    @Test
    void several_stays_within_one_call_are_one_place() {
        List<VariantTree.Place> ends = ends(
                within(aStay(1, 1, "draw", MONDAY, MONDAY.plusSeconds(60), null)),
                within(aStay(2, 1, "score", MONDAY.plusSeconds(60), MONDAY.plusSeconds(90), null)));

        assertThat(ends).extracting(this::words).containsExactly("call");
    }

    @Test
    void the_offices_asked_side_by_side_at_one_task_are_one_place() {
        List<VariantTree.Place> ends = ends(
                aStay(1, 1, "opinion", MONDAY, MONDAY.plusSeconds(60), "supported"),
                aStay(2, 1, "opinion", MONDAY, MONDAY.plusSeconds(600), "supported"),
                aStay(3, 1, "opinion", MONDAY, MONDAY.plusSeconds(90), "supported"),
                aStay(4, 1, "recommend", MONDAY.plusSeconds(600), MONDAY.plusSeconds(900), "pass"),
                aStay(5, 2, "opinion", MONDAY, MONDAY.plusSeconds(60), "supported"),
                aStay(6, 2, "recommend", MONDAY.plusSeconds(60), MONDAY.plusSeconds(90), "pass"));

        assertThat(ends).extracting(this::words).containsExactly("opinion → recommend");
        assertThat(ends).extracting(VariantTree.Place::count).containsExactly(2);
    }

    @Test
    void the_same_task_once_more_is_another_place() {
        List<VariantTree.Place> ends = ends(
                aStay(1, 1, "review", MONDAY, MONDAY.plusSeconds(60), "again"),
                aStay(2, 1, "review", MONDAY.plusSeconds(60), MONDAY.plusSeconds(90), "passed"));

        assertThat(ends).extracting(this::words).containsExactly("review → review");
    }

    @Test
    void equal_ways_are_ordered_alike_wherever_they_are_read() {
        List<VariantTree.Place> ends = ends(
                aStay(1, 7, "late", MONDAY, MONDAY.plusSeconds(60), "passed"),
                aStay(2, 3, "early", MONDAY, MONDAY.plusSeconds(60), "passed"),
                aStay(3, 5, "middle", MONDAY, MONDAY.plusSeconds(60), "passed"));

        assertThat(ends).extracting(this::words).containsExactly("early", "middle", "late");
    }

    private List<VariantTree.Place> ends(Stay... stays) {
        VariantTree tree = new VariantTree();
        tree.add(RoundFacts.of(names, List.of(stays)), row -> true, LATER);
        return tree.ends();
    }

    private String words(VariantTree.Place end) {
        return end.way().stream()
                .map(place -> names.nodes().value(place.node()).replace("UserTask_", ""))
                .collect(Collectors.joining(" → "));
    }

    private static Stay within(Stay stay) {
        return new Stay(
                stay.id(),
                stay.applicationId(),
                stay.roundId(),
                stay.programme(),
                stay.category(),
                stay.district(),
                stay.office(),
                "expert-review",
                "expert-review",
                1,
                stay.nodeId(),
                stay.nodeName(),
                stay.rootKey(),
                stay.rootVersion(),
                "call",
                stay.waitingOn(),
                stay.enteredAt(),
                stay.leftAt(),
                stay.dueAt(),
                stay.outcome(),
                stay.enteredWork(),
                stay.workingMinutes());
    }
}
