package org.shenbao.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shenbao.application.Dossier.SealedCommitment;
import org.shenbao.application.Dossier.SealedFile;
import org.shenbao.application.DossierMapper.VersionRow;

/** The JSON that a version of a dossier is: written once, digested, and read back. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SealedContent(
        String number,
        int version,
        String programme,
        String category,
        String creditCode,
        Map<String, Object> answers,
        List<SealedFile> files,
        List<SealedCommitment> commitments,
        Instant sealedAt) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    String canonical() {
        return CanonicalJson.of(JSON.convertValue(this, Map.class));
    }

    static Dossier read(VersionRow row) {
        SealedContent content = parse(row.content());
        return new Dossier(
                row.applicationId(),
                row.versionNo(),
                content.answers,
                content.files,
                content.commitments,
                row.sha256(),
                row.verdict(),
                row.sealedBy(),
                row.sealedAt());
    }

    static Submission read(SubmissionMapper.Row row) {
        return new Submission(
                row.applicationId(),
                row.roundId(),
                row.number(),
                row.orgName(),
                parse(row.content()).answers,
                row.sealedAt());
    }

    private static SealedContent parse(String json) {
        try {
            return JSON.readValue(json, SealedContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sealed dossier is not JSON", e);
        }
    }
}
