package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package that one level hands to the next.
 *
 * @param from applicant or code of a body
 * @param addressZh a fact of the notice, never a live recipient; so is the mailbox
 */
public record Submission(
        String key,
        String from,
        String to,
        String stage,
        @Nullable String milestone,
        List<String> channelsZh,
        @Nullable String addressZh,
        @Nullable String officeMailbox,
        List<Item> items,
        @Nullable String question,
        String sourceRef) {

    public record Item(
            String document,
            String medium,
            @Nullable Integer copies,
            @Nullable Integer copiesForTwoDirections,
            @Nullable Boolean bound,
            @Nullable String noteZh) {}
}
