package org.shenbao.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.PriorProject.Kind;
import org.shenbao.catalogue.ExclusivityRule;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Component;

/**
 * Who may not apply, and how often, as the notice says: looked at when a draft is opened, again when it is handed in,
 * over all rounds and the lists that offices imported. Rules that only an official can judge are no business of this.
 */
@Component
class Exclusivity {

    private static final String DIRECTIONS = "directions";

    private final PriorProjectMapper mapper;
    private final Programmes programmes;

    Exclusivity(PriorProjectMapper mapper, Programmes programmes) {
        this.mapper = mapper;
        this.programmes = programmes;
    }

    /**
     * When a draft is opened: drafts of the same applicant count too, and the project has no name yet.
     *
     * @throws AlreadyApplied with every reason
     */
    void checkDraft(long roundId, Leaf leaf, String creditCode) {
        List<FieldError> reasons = reasons(new Candidate(roundId, leaf, creditCode, null, Map.of(), other -> true));
        if (!reasons.isEmpty()) {
            throw new AlreadyApplied(reasons);
        }
    }

    /** When it is handed in: what others of the same applicant have handed in counts, their drafts do not. */
    List<FieldError> faults(ProjectApplication application, Leaf leaf, Map<String, Object> answers) {
        return reasons(new Candidate(
                application.roundId(),
                leaf,
                application.creditCode(),
                application.projectName(),
                answers,
                other -> other.isSubmitted() && !other.id().equals(application.id())));
    }

    private List<FieldError> reasons(Candidate candidate) {
        List<ProjectApplication> filed = mapper.filed(candidate.leaf().programme(), candidate.creditCode()).stream()
                .filter(candidate.counts())
                .filter(other -> other.isRunning() || other.isChosen())
                .toList();
        List<PriorProject> prior = mapper.ofApplicant(candidate.leaf().programme(), candidate.creditCode());
        List<FieldError> reasons = new ArrayList<>();
        for (ExclusivityRule rule :
                programmes.programme(candidate.leaf().programme()).exclusivity()) {
            if (rule.appliesTo().stream().anyMatch(candidate.leaf()::isUnder)) {
                String reason = reason(rule, candidate, filed, prior);
                if (reason != null) {
                    reasons.add(new FieldError("category", reason + "（" + rule.noteZh() + "）"));
                }
            }
        }
        return reasons;
    }

    private @Nullable String reason(
            ExclusivityRule rule, Candidate candidate, List<ProjectApplication> filed, List<PriorProject> prior) {
        List<ProjectApplication> now =
                filed.stream().filter(a -> a.roundId() == candidate.roundId()).toList();
        List<ProjectApplication> chosen =
                filed.stream().filter(ProjectApplication::isChosen).toList();
        return switch (rule.rule()) {
            case "one-project-per-applicant" ->
                now.isEmpty() ? null : "贵单位在本批次已申报“" + now.get(0).title() + "”，每个申报主体只能申报一个项目。";
            case "one-direction-per-applicant" ->
                now.stream()
                        .filter(a -> !a.category().equals(candidate.leaf().category()))
                        .findFirst()
                        .map(a -> "贵单位在本批次已申报“" + name(a) + "”方向，每个申报主体只能申报一个方向。")
                        .orElse(null);
            case "max-directions-per-project" -> directions(candidate, rule.max());
            case "no-repeat-of-earlier-batches", "first-application-only" ->
                same(candidate, chosen, prior) ? "该项目已列入以往批次，不得重复申报。" : null;
            case "no-repeat-of-recognised-direction" ->
                sameDirection(candidate, chosen, prior) ? "贵单位在该方向已获得试点示范，不得重复申报。" : null;
            case "no-double-recommendation" ->
                prior.stream()
                        .filter(p -> p.kind() == Kind.OTHER_CHANNEL)
                        .filter(p -> p.roundId() == null || p.roundId() == candidate.roundId())
                        .findFirst()
                        .map(p -> "贵单位已由" + (p.channel() == null ? "其他渠道" : p.channel()) + "推荐，不再重复推荐。")
                        .orElse(null);
            // Judged by officials, by screening or by the decision tables; or a duty that bars nobody.
            default -> null;
        };
    }

    private static @Nullable String directions(Candidate candidate, @Nullable Integer max) {
        return max != null && candidate.answers().get(DIRECTIONS) instanceof List<?> chosen && chosen.size() > max
                ? "每个项目涉及的申报方向不超过 " + max + " 类，现为 " + chosen.size() + " 类。"
                : null;
    }

    private static boolean same(Candidate candidate, List<ProjectApplication> chosen, List<PriorProject> prior) {
        String name = plain(candidate.projectName());
        return !name.isEmpty()
                && (chosen.stream().anyMatch(a -> plain(a.projectName()).equals(name))
                        || prior.stream()
                                .filter(p -> p.kind() == Kind.EARLIER_BATCH)
                                .anyMatch(p -> plain(p.projectName()).equals(name)));
    }

    private boolean sameDirection(Candidate candidate, List<ProjectApplication> chosen, List<PriorProject> prior) {
        return chosen.stream()
                        .map(a -> programmes.leaf(a.programme(), a.category()).path())
                        .anyMatch(path -> path.size() > 1 && candidate.leaf().isUnder(path.get(1)))
                || prior.stream()
                        .filter(p -> p.kind() == Kind.EARLIER_BATCH && p.direction() != null)
                        .anyMatch(p -> candidate.leaf().isUnder(String.valueOf(p.direction())));
    }

    private String name(ProjectApplication application) {
        return programmes.leaf(application.programme(), application.category()).nameZh();
    }

    /** Letters and digits only: punctuation and blanks make no other project. */
    private static String plain(@Nullable String name) {
        return name == null ? "" : name.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** @param counts which other applications of the applicant count */
    private record Candidate(
            long roundId,
            Leaf leaf,
            String creditCode,
            @Nullable String projectName,
            Map<String, Object> answers,
            Predicate<ProjectApplication> counts) {}
}
