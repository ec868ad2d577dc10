package org.shenbao.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file.
 *
 * @param materialId id of the {@link MaterialSlot} it lies in
 * @param name name the person gave it, without path or control characters
 * @param size bytes
 * @param sha256 digest of the bytes, lower-case hex
 * @param removedAt when the applicant took it out; a sealed dossier may still name it
 */
public record MaterialFile(
        long id,
        ApplicationId applicationId,
        String materialId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant removedAt) {

    Dossier.SealedFile sealed() {
        return new Dossier.SealedFile(id, materialId, name, mediaType, size, sha256);
    }
}
