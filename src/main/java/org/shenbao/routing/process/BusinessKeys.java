package org.shenbao.routing.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/** Tells instances of one application (decimal business key) from round-level ones ({@code package:7}). */
final class BusinessKeys {

    private BusinessKeys() {}

    static Optional<ApplicationId> applicationId(@Nullable String businessKey) {
        return businessKey != null && businessKey.matches("\\d{1,18}")
                ? Optional.of(ApplicationId.of(businessKey))
                : Optional.empty();
    }

    /** What follows the colon of a round-level key. */
    static String roundLevelId(String businessKey) {
        return businessKey.substring(businessKey.indexOf(':') + 1);
    }
}
