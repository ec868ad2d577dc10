package org.shenbao.modelling.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running instance, for people.
 *
 * @param applicationId absent for round-level instances
 * @param number of the application's receipt
 * @param orgName applicant; the body of a round-level instance
 * @param bodyName body that received the application
 * @param nodes labels of the nodes where it stands
 */
public record InstanceLine(
        @Nullable Long applicationId,
        @Nullable String number,
        String orgName,
        @Nullable String projectName,
        @Nullable String bodyName,
        int version,
        List<String> nodes) {}
