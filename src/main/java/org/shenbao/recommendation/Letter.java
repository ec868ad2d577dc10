package org.shenbao.recommendation;

import java.time.Instant;

/**
 * The 推荐文件 of a package; its bytes are read on demand.
 *
 * @param sizeBytes bytes
 * @param scanned whether the body uploaded its stamped scan; otherwise the product printed it at submission
 */
public record Letter(
        long packageId,
        String fileName,
        long sizeBytes,
        String sha256,
        boolean scanned,
        String filedBy,
        Instant filedAt) {}
