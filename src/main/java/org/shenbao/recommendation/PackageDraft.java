package org.shenbao.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

/**
 * What an official wrote into a package: everything at once, so that nothing is half saved.
 *
 * @param version version of the package that the official saw
 * @param choices every application of the package, in the order of the ranking
 */
public record PackageDraft(
        int version,
        String opinion,
        String preparedBy,
        String preparedByPhone,
        @Nullable LocalDate reportDate,
        List<Choice> choices) {

    static final int OPINION_LENGTH = 2000;
    static final int REASON_LENGTH = 300;

    public PackageDraft {
        opinion = opinion.strip();
        preparedBy = preparedBy.strip();
        preparedByPhone = preparedByPhone.strip();
        choices = List.copyOf(choices);
    }

    /** @throws InvalidInput when a text is too long */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        tooLong(errors, "opinion", opinion, OPINION_LENGTH);
        tooLong(errors, "preparedBy", preparedBy, 50);
        tooLong(errors, "preparedByPhone", preparedByPhone, 30);
        for (int i = 0; i < choices.size(); i++) {
            tooLong(errors, "choices[" + i + "].reason", choices.get(i).reason(), REASON_LENGTH);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput("有 " + errors.size() + " 处内容过长。", errors);
        }
    }

    private static void tooLong(List<FieldError> errors, String field, String text, int limit) {
        if (text.length() > limit) {
            errors.add(new FieldError(field, "不超过 " + limit + " 字，现为 " + text.length() + " 字。"));
        }
    }

    /** @param reason why it is not recommended; ignored when it is */
    public record Choice(ApplicationId applicationId, boolean recommended, String reason) {

        public Choice {
            reason = recommended ? "" : reason.strip();
        }
    }
}
