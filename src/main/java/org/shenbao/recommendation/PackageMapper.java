package org.shenbao.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

@Mapper
interface PackageMapper {

    void insert(NewPackage fresh);

    Optional<RecommendationPackage> find(@Param("id") long id);

    /** Waits for, and then keeps, the row's lock until the transaction ends. */
    Optional<RecommendationPackage> lock(@Param("id") long id);

    Optional<RecommendationPackage> composing(@Param("roundId") long roundId, @Param("bodyCode") String bodyCode);

    int lastSeq(@Param("roundId") long roundId, @Param("bodyCode") String bodyCode);

    List<RecommendationPackage> list(@Param("q") PackageQuery query);

    long count(@Param("q") PackageQuery query);

    List<PackageItem> items(@Param("packageIds") Collection<Long> packageIds);

    /** Its place in the newest package it is in. */
    Optional<PackageItem> itemOf(@Param("applicationId") ApplicationId applicationId);

    void addItem(@Param("packageId") long packageId, @Param("applicationId") ApplicationId applicationId);

    int updateItem(PackageItem item);

    int removeItem(@Param("applicationId") ApplicationId applicationId);

    /** Whoever has the package open must look again. */
    void touch(@Param("id") long id);

    int save(
            @Param("id") long id,
            @Param("version") int version,
            @Param("opinion") String opinion,
            @Param("preparedBy") String preparedBy,
            @Param("preparedByPhone") String preparedByPhone,
            @Param("reportDate") @Nullable LocalDate reportDate);

    int submit(
            @Param("id") long id,
            @Param("number") String number,
            @Param("sha256") String sha256,
            @Param("reportDate") LocalDate reportDate,
            @Param("by") String by,
            @Param("at") Instant at);

    /** It came too late: nobody takes it in. */
    int refuse(@Param("id") long id, @Param("remark") String remark, @Param("by") String by, @Param("at") Instant at);

    int receive(
            @Param("id") long id,
            @Param("copies") int copies,
            @Param("remark") String remark,
            @Param("by") String by,
            @Param("at") Instant at);

    List<Long> composingOf(@Param("roundId") long roundId, @Param("stages") Collection<String> stages);

    int close(@Param("id") long id, @Param("at") Instant at);

    void insertSeal(@Param("packageId") long packageId, @Param("content") String content);

    String seal(@Param("packageId") long packageId);

    Optional<Letter> letter(@Param("packageId") long packageId);

    /** MyBatis takes an array for a list of rows, hence the record. */
    Optional<LetterContent> letterContent(@Param("packageId") long packageId);

    int deleteLetter(@Param("packageId") long packageId);

    void insertLetter(@Param("letter") Letter letter, @Param("content") byte[] content);

    record LetterContent(byte[] content) {}

    /** A package to insert; MyBatis writes its key into {@code id}. */
    final class NewPackage {

        private long id;
        private final long roundId;
        private final String bodyCode;
        private final String intakeBody;
        private final String stage;
        private final int seq;
        private final String opinion;
        private final Instant createdAt;

        NewPackage(
                long roundId,
                String bodyCode,
                String intakeBody,
                String stage,
                int seq,
                String opinion,
                Instant createdAt) {
            this.roundId = roundId;
            this.bodyCode = bodyCode;
            this.intakeBody = intakeBody;
            this.stage = stage;
            this.seq = seq;
            this.opinion = opinion;
            this.createdAt = createdAt;
        }

        long id() {
            return id;
        }
    }
}
