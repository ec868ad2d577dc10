package org.shenbao.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sealed versions, their verdicts and the receipt. Rows are only ever added. */
@Mapper
interface DossierMapper {

    void insert(NewVersion version);

    void insertVerdicts(@Param("versionId") long versionId, @Param("verdicts") List<SealedVerdict> verdicts);

    void insertReceipt(Receipt receipt);

    /** The last version of each. */
    List<VersionRow> latest(@Param("ids") Collection<ApplicationId> ids);

    /** Every version, the oldest first. */
    List<VersionRow> versions(@Param("id") ApplicationId id);

    List<SealedVerdict> verdicts(@Param("versionId") long versionId);

    Optional<Receipt> receipt(@Param("id") ApplicationId id);

    Optional<Receipt> receiptByNumber(@Param("number") String number);

    /** The sealed version of this number whose digest it is. */
    Optional<VersionRow> sealed(@Param("number") String number, @Param("sha256") String sha256);

    record VersionRow(
            long id,
            ApplicationId applicationId,
            int versionNo,
            String content,
            String sha256,
            String verdict,
            String sealedBy,
            Instant sealedAt) {}

    /** A version to insert; MyBatis writes its key into {@code id}. */
    final class NewVersion {

        private long id;
        private final VersionRow row;
        private final String decisionKey;
        private final int decisionVersion;

        NewVersion(VersionRow row, String decisionKey, int decisionVersion) {
            this.row = row;
            this.decisionKey = decisionKey;
            this.decisionVersion = decisionVersion;
        }

        long id() {
            return id;
        }
    }
}
