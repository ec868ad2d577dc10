package org.shenbao.catalogue;

import java.time.Instant;

/**
 * A file of a round: the official guide, a template of a letter.
 *
 * @param sizeBytes 字节
 * @param sha256 lower-case hex
 */
public record RoundAttachment(
        long id,
        long roundId,
        Kind kind,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        String filedBy,
        Instant filedAt) {

    public enum Kind {
        GUIDE("申报指南"),
        LETTER("公文模板"),
        OTHER("其他附件");

        private final String nameZh;

        Kind(String nameZh) {
            this.nameZh = nameZh;
        }

        public String nameZh() {
            return nameZh;
        }
    }
}
