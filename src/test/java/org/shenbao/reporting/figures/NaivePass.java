package org.shenbao.reporting.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.shenbao.reporting.figures.Histories.SUPPLEMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shenbao.reporting.Stay;

/** A pass as ADR 0015 words it, found by asking every stay about every other one: slow, and near to the words. */
record NaivePass(List<Stay> stays, List<Stay> ofApplication) {

    static List<NaivePass> all(List<Stay> round) {
        List<NaivePass> passes = new ArrayList<>();
        round.stream()
                .collect(groupingBy(Stay::applicationId, TreeMap::new, toList()))
                .values()
                .forEach(stays -> passes.addAll(ofOne(stays)));
        return passes;
    }

    private static List<NaivePass> ofOne(List<Stay> stays) {
        List<NaivePass> passes = new ArrayList<>();
        for (Stay stay : stays) {
            Optional<NaivePass> goesOn = passes.stream()
                    .filter(pass -> pass.stage().equals(stay.stage()))
                    .max(Comparator.comparing(pass -> pass.last().id()))
                    .filter(pass -> !wasElsewhere(stays, pass, stay));
            if (goesOn.isPresent()) {
                goesOn.get().stays.add(stay);
            } else {
                passes.add(new NaivePass(new ArrayList<>(List.of(stay)), stays));
            }
        }
        return passes;
    }

    private static boolean wasElsewhere(List<Stay> stays, NaivePass pass, Stay after) {
        Stay before = pass.last();
        Instant ended = pass.stays.stream()
                .map(NaivePass::left)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return stays.stream()
                .filter(stay -> stay.id() > before.id() && stay.id() < after.id())
                .filter(stay ->
                        !stay.stage().equals(before.stage()) && !stay.stage().equals(SUPPLEMENT))
                .anyMatch(stay -> !stay.enteredAt().isBefore(ended));
    }

    static Instant left(Stay stay) {
        return Objects.requireNonNullElse(stay.leftAt(), Instant.MAX);
    }

    String stage() {
        return stays.get(0).stage();
    }

    Stay first() {
        return stays.get(0);
    }

    Stay last() {
        return stays.get(stays.size() - 1);
    }

    /** The supplement that a stay asked for. */
    private Optional<Stay> supplementOf(Stay sender) {
        return ofApplication.stream()
                .filter(stay -> stay.stage().equals(SUPPLEMENT))
                .filter(stay ->
                        sender(ofApplication, stay).filter(sender::equals).isPresent())
                .reduce((one, other) -> other);
    }

    Instant end() {
        Instant end = Instant.MIN;
        for (Stay stay : stays) {
            Instant left = stay.equals(last())
                    ? supplementOf(stay).map(NaivePass::left).orElse(left(stay))
                    : left(stay);
            end = left.isAfter(end) ? left : end;
        }
        return end;
    }

    boolean isThere(Instant at) {
        return !first().enteredAt().isAfter(at) && end().isAfter(at);
    }

    boolean isWithApplicant(Instant at) {
        return isThere(at)
                && stays.stream().noneMatch(stay -> covers(stay, at))
                && stays.stream()
                        .anyMatch(stay ->
                                supplementOf(stay).filter(s -> covers(s, at)).isPresent());
    }

    boolean isLate(Instant at) {
        return stays.stream()
                .filter(stay -> covers(stay, at))
                .anyMatch(stay -> stay.dueAt() != null && stay.dueAt().isBefore(at));
    }

    static boolean covers(Stay stay, Instant at) {
        return !stay.enteredAt().isAfter(at) && left(stay).isAfter(at);
    }

    /** Who sent the application back to where this stay begins: the stay that ended last before, if it was a step back. */
    static Optional<Stay> sender(List<Stay> ofApplication, Stay to) {
        return ofApplication.stream()
                .filter(stay -> stay.id() < to.id() && !left(stay).isAfter(to.enteredAt()))
                .max(Comparator.comparing(NaivePass::left).thenComparing(Stay::id))
                .filter(from -> !from.stage().equals(SUPPLEMENT) && !"moved".equals(from.outcome()))
                .filter(from -> to.stage().equals(SUPPLEMENT)
                        || firstAt(ofApplication, to.stage()) < firstAt(ofApplication, from.stage()));
    }

    private static long firstAt(List<Stay> ofApplication, String stage) {
        return ofApplication.stream()
                .filter(stay -> stay.stage().equals(stage))
                .mapToLong(Stay::id)
                .min()
                .orElseThrow();
    }

    /** Minutes during which an office or expert had it, one by one. */
    int workingMinutes() {
        Set<Integer> minutes = new HashSet<>();
        for (Stay stay : stays) {
            if (!stay.waitingOn().equals("applicant") && stay.leftAt() != null) {
                for (int minute = stay.enteredWork();
                        minute < stay.enteredWork() + Objects.requireNonNull(stay.workingMinutes());
                        minute++) {
                    minutes.add(minute);
                }
            }
        }
        return minutes.size();
    }
}
