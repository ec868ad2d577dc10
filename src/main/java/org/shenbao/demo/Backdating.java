package org.shenbao.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the samples have happened on past days: a header that only this process can write says when a request is. */
@Component
@Profile("demo")
public class Backdating {

    public static final String HEADER = "X-Demo-Backdated";

    private final String secret;

    Backdating() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        secret = HexFormat.of().formatHex(bytes);
    }

    String header(Instant instant) {
        return secret + " " + instant;
    }

    /** When the request with that header is; empty for everybody who does not know the secret. */
    public Optional<Instant> instant(@Nullable String header) {
        return header != null && header.startsWith(secret + " ")
                ? Optional.of(Instant.parse(header.substring(secret.length() + 1)))
                : Optional.empty();
    }
}
