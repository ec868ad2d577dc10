package org.shenbao.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shenbao.identity.Expert;

/**
 * Who may be drawn for a panel and who may not, each with the reason: experts of an applicant's own unit step back
 * (回避) before anybody is invited, and nobody is drawn twice.
 */
public record ExpertPool(List<Candidate> eligible, List<Exclusion> excluded) {

    static ExpertPool of(List<Expert> experts, List<Entry> entries, Set<String> alreadyInvited) {
        List<Candidate> eligible = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        experts.stream().sorted(Comparator.comparing(Expert::username)).forEach(expert -> {
            Candidate candidate = new Candidate(expert.username(), expert.name(), expert.org());
            reasonAgainst(expert, entries, alreadyInvited)
                    .ifPresentOrElse(
                            reason -> excluded.add(new Exclusion(candidate, reason)), () -> eligible.add(candidate));
        });
        return new ExpertPool(eligible, excluded);
    }

    List<String> usernames() {
        return eligible.stream().map(Candidate::username).toList();
    }

    private static Optional<String> reasonAgainst(Expert expert, List<Entry> entries, Set<String> alreadyInvited) {
        if (alreadyInvited.contains(expert.username())) {
            return Optional.of("本评审组此前已抽中");
        }
        return entries.stream()
                .filter(entry -> isOfUnit(expert, entry))
                .findFirst()
                .map(entry -> "单位回避：任职单位为申报单位“" + entry.enterprise() + "”");
    }

    private static boolean isOfUnit(Expert expert, Entry entry) {
        return entry.creditCode().equals(expert.orgCreditCode())
                || normalised(expert.org()).equals(normalised(entry.enterprise()));
    }

    /** Names of units differ in blanks and in the width of brackets only by habit. */
    private static String normalised(String unit) {
        return unit.replaceAll("\\s", "").replace('（', '(').replace('）', ')');
    }

    public record Candidate(String username, String name, String org) {}

    public record Exclusion(Candidate expert, String reason) {}
}
