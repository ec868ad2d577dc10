package org.shenbao.modelling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as a change would have it.
 *
 * @param baseVersion version it started from; null for a file that is new
 * @param version counted up at every save
 * @param editedBy account name
 */
public record DraftFile(
        String name, @Nullable Integer baseVersion, String content, int version, String editedBy, Instant editedAt) {

    public ModelKind kind() {
        return ModelKind.of(name).orElseThrow(() -> new IllegalStateException(name + " is no model"));
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
