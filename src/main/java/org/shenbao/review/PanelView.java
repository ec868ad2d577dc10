package org.shenbao.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel as its office sees it.
 *
 * @param vacancies experts still to be drawn
 * @param standings empty until every scorecard is in, so that nobody steers by half a result
 */
public record PanelView(
        long id,
        String title,
        String bodyName,
        int size,
        PanelState state,
        Instant formedAt,
        int vacancies,
        List<EntryView> entries,
        List<MemberView> members,
        List<DrawView> draws,
        List<StandingView> standings,
        @Nullable RankingView ranking) {

    /** @param scorecards handed in; @param judges experts who have it to judge; @param conflicts declared on it */
    public record EntryView(
            long applicationId,
            String enterprise,
            String project,
            int scorecards,
            int judges,
            List<String> conflicts) {}

    /** @param submitted scorecards handed in of the {@code assigned} */
    public record MemberView(
            String username,
            String name,
            String org,
            int draw,
            Invitation.State state,
            @Nullable String reason,
            int assigned,
            int submitted) {}

    /**
     * @param seed shown once the draw is executed
     * @param drawn names, lowest ticket first
     */
    public record DrawView(
            int sequence,
            int seats,
            String reason,
            String commitment,
            String sealedBy,
            Instant sealedAt,
            ExpertPool pool,
            @Nullable String witness,
            @Nullable String witnessName,
            @Nullable String seed,
            List<String> drawn,
            @Nullable String drawnBy,
            @Nullable Instant drawnAt) {}

    /** @param passed what the ranking decided, or null while it is not fixed */
    public record StandingView(
            long applicationId,
            String enterprise,
            String project,
            int rank,
            BigDecimal score,
            BigDecimal spread,
            BigDecimal lowest,
            BigDecimal highest,
            int scorecards,
            int siteChecks,
            @Nullable ReviewOutcome outcome,
            @Nullable String reason,
            List<Opinion> opinions) {}

    /** What one expert wrote, without the name. */
    public record Opinion(BigDecimal score, boolean siteCheck, String comment) {}

    public record RankingView(BigDecimal cutLine, String remark, String fixedBy, Instant fixedAt, String sha256) {}

    /** A row of the list of panels. */
    public record Summary(
            long id,
            String title,
            PanelState state,
            int entries,
            int size,
            int accepted,
            int vacancies,
            Instant formedAt) {}

    /** Applications of one category of one round that no panel has yet. */
    public record Waiting(
            long roundId, String roundTitle, String category, String categoryName, List<WaitingEntry> applications) {}

    public record WaitingEntry(long id, @Nullable String number, String enterprise, String project, String district) {}
}
