package org.shenbao.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands. What it says lies in its {@link Dossier}.
 *
 * @param category leaf category it is filed for
 * @param creditCode unified social credit code of the applicant
 * @param projectName name of the project; absent while nobody has typed it
 * @param districtBody body of the district the applicant is registered in: it receives and reviews
 * @param number number of the receipt, such as {@code QD2027-LH-000123}; absent before submission
 * @param stage key of the stage it is in; a draft is in {@link #DRAFT}
 * @param stageName label of the node where it waits, as the diagram it runs on says; absent before it reached one
 * @param outcome how it ended, see {@link Outcome}; absent while it runs
 * @param version counts the writes of the working copy
 */
public record ProjectApplication(
        ApplicationId id,
        long roundId,
        String programme,
        String category,
        String creditCode,
        String orgName,
        @Nullable String projectName,
        String districtBody,
        @Nullable String number,
        String stage,
        @Nullable String stageName,
        Instant stageSince,
        @Nullable String outcome,
        @Nullable String outcomeReason,
        int version,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant recommendedAt,
        @Nullable Instant endedAt) {

    /** Stage of an application that was not submitted yet. */
    public static final String DRAFT = "applicant-submission";

    /** Stage between submission and the first stage that the programme's diagram draws. */
    public static final String SUBMITTED = "submitted";

    /** Stage in which the applicant corrects what an office asked for. */
    public static final String SUPPLEMENT = "supplement";

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /** Ended with its project awarded or listed. */
    public boolean isChosen() {
        return outcome != null && Outcome.of(outcome).isChosen();
    }

    public boolean isRunning() {
        return outcome == null;
    }

    /** Whether the applicant may write: a draft, or a supplement that an office asked for. */
    public boolean isOpenToApplicant() {
        return isRunning() && (!isSubmitted() || stage.equals(SUPPLEMENT));
    }

    /** How it ended, for people; 办理中 while it runs. */
    public String outcomeZh() {
        return outcome == null ? "办理中" : Outcome.of(outcome).nameZh();
    }

    /** The project's name, or what stands for it on a screen. */
    public String title() {
        return projectName == null || projectName.isBlank() ? "（未填写项目名称）" : projectName;
    }
}
