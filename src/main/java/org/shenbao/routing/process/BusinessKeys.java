package org.shenbao.routing.process;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/** Tells instances of one application (decimal business key) from round-level ones ({@code package:7}). */
final class BusinessKeys {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}");

    private BusinessKeys() {}

    static Optional<ApplicationId> applicationId(@Nullable String businessKey) {
        return businessKey != null && DECIMAL.matcher(businessKey).matches()
                ? Optional.of(ApplicationId.of(businessKey))
                : Optional.empty();
    }

    /** What follows the colon of a round-level key. */
    static String roundLevelId(String businessKey) {
        return businessKey.substring(businessKey.indexOf(':') + 1);
    }
}
