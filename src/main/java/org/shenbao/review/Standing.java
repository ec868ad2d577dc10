package org.shenbao.review;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shenbao.application.ApplicationId;

/**
 * Where an application stands among those of its panel.
 *
 * @param rank 1 for the best; equal scores share a rank and the next rank is skipped
 * @param score mean of the experts' weighted scores, 0 to 100, two decimals
 * @param spread standard deviation of these scores: how far the experts disagree
 * @param lowest lowest of them
 * @param highest highest of them
 * @param scorecards how many experts scored
 * @param siteChecks how many of them suggest a site check
 */
public record Standing(
        ApplicationId applicationId,
        int rank,
        BigDecimal score,
        BigDecimal spread,
        BigDecimal lowest,
        BigDecimal highest,
        int scorecards,
        int siteChecks) {

    /** Best first. Every application has at least one score. */
    static List<Standing> of(Map<ApplicationId, List<Mark>> marks) {
        List<Standing> sorted = marks.entrySet().stream()
                .map(one -> unranked(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Standing::score)
                        .reversed()
                        .thenComparing(one -> one.applicationId().value()))
                .toList();
        List<Standing> ranked = new ArrayList<>();
        for (Standing one : sorted) {
            long better = sorted.stream()
                    .filter(other -> other.score().compareTo(one.score()) > 0)
                    .count();
            ranked.add(one.at((int) better + 1));
        }
        return ranked;
    }

    private static Standing unranked(ApplicationId id, List<Mark> marks) {
        List<BigDecimal> scores = marks.stream().map(Mark::score).sorted().toList();
        BigDecimal count = BigDecimal.valueOf(scores.size());
        BigDecimal mean =
                scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, MathContext.DECIMAL64);
        BigDecimal variance = scores.stream()
                .map(score -> score.subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(count, MathContext.DECIMAL64);
        return new Standing(
                id,
                0,
                mean.setScale(2, HALF_UP),
                variance.sqrt(MathContext.DECIMAL64).setScale(2, HALF_UP),
                scores.get(0).setScale(2, HALF_UP),
                scores.get(scores.size() - 1).setScale(2, HALF_UP),
                scores.size(),
                (int) marks.stream().filter(Mark::siteCheck).count());
    }

    private Standing at(int place) {
        return new Standing(applicationId, place, score, spread, lowest, highest, scorecards, siteChecks);
    }

    /** What follows from the cut line unless the officer decides otherwise and says why. */
    public ReviewOutcome suggested(BigDecimal cutLine) {
        if (score.compareTo(cutLine) < 0) {
            return ReviewOutcome.FAILED;
        }
        return siteChecks > 0 ? ReviewOutcome.SITE_CHECK : ReviewOutcome.PASSED;
    }

    /**
     * One expert's judgement.
     *
     * @param score weighted by the scoring decision, 0 to 100
     */
    record Mark(BigDecimal score, boolean siteCheck) {}
}
