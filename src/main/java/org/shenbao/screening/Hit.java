package org.shenbao.screening;

import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/**
 * Something that an official has to judge.
 *
 * @param applicationId the application that was screened
 * @param otherApplicationId the one it may duplicate; itself for a repetition within it
 * @param ownText what it says
 * @param otherText what the other one says
 * @param similarityPercent 0 to 100, for similar names only
 */
public record Hit(
        ApplicationId applicationId,
        ApplicationId otherApplicationId,
        Reason reason,
        String ownText,
        String otherText,
        @Nullable Integer similarityPercent) {}
