package org.shenbao.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.shenbao.support.InvalidInput;

/** What a panel's ranking decides for an application; the key is the gateway's value. */
public enum ReviewOutcome {
    PASSED("passed"),
    SITE_CHECK("site-check"),
    FAILED("failed");

    private final String key;

    ReviewOutcome(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    @JsonCreator
    static ReviewOutcome of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("outcome", "评审结论只能是通过、转现场核查或不通过。"));
    }
}
