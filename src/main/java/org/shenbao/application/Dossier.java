package org.shenbao.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant handed in, sealed: it never changes, and its digest proves it.
 *
 * @param versionNo 1 for the submission, one more for each supplement
 * @param answers field key to value, as the catalogue describes
 * @param sha256 SHA-256 of the canonical JSON, lower-case hex
 * @param verdict eligibility when it was sealed: eligible or ineligible
 */
public record Dossier(
        ApplicationId applicationId,
        int versionNo,
        Map<String, Object> answers,
        List<SealedFile> files,
        List<SealedCommitment> commitments,
        String sha256,
        String verdict,
        String sealedBy,
        Instant sealedAt) {

    /** The answer as text, or nothing when it was left blank. */
    public @Nullable String text(String fieldKey) {
        Object value = answers.get(fieldKey);
        return value == null ? null : value.toString();
    }

    public boolean isEligible() {
        return verdict.equals("eligible");
    }

    /**
     * @param id key under which the file can be read
     * @param materialId id of the material, or key of the upload field, that it belongs to
     * @param size bytes
     */
    public record SealedFile(long id, String materialId, String name, String mediaType, long size, String sha256) {}

    public record SealedCommitment(String key, String signatory, Instant signedAt) {}
}
