package org.shenbao.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.shenbao.support.Sha256;

/**
 * Everything a package vouches for, in one canonical text: JSON with keys in alphabetical order and no white space. Its
 * SHA-256 stands on the receipt, and anybody who holds the text can compute it again.
 *
 * @param reportDate ISO 8601
 * @param letterSha256 digest of the 推荐文件
 * @param items in the order of the ranking
 */
record SealedPackage(
        String number,
        long roundId,
        String body,
        String opinion,
        String preparedBy,
        String preparedByPhone,
        String reportDate,
        String letterSha256,
        String submittedAt,
        List<SealedItem> items) {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    String content() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String digest(String content) {
        return Sha256.hex(content);
    }

    /**
     * @param number receipt number of the application
     * @param dossierSha256 digest of the dossier version that was recommended
     */
    record SealedItem(
            int rank,
            String number,
            String creditCode,
            String orgName,
            String projectName,
            String dossierSha256,
            boolean recommended,
            String reason) {}
}
