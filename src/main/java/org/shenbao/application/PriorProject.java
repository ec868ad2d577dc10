package org.shenbao.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project or unit that the product did not see itself, imported from a list of an office.
 *
 * @param roundId round that it concerns; absent: every later one
 * @param projectName empty when the list names units only
 * @param direction node of the category tree
 * @param channel who recommends it instead
 */
public record PriorProject(
        long id,
        String programme,
        Kind kind,
        @Nullable Long roundId,
        String creditCode,
        String orgName,
        String projectName,
        @Nullable String direction,
        @Nullable String channel,
        String remark,
        String importedBy,
        Instant importedAt) {

    /** What tells entries of one kind apart. */
    String identity() {
        return creditCode + " " + projectName;
    }

    public enum Kind {
        EARLIER_BATCH("以往批次已入选项目"),
        OTHER_CHANNEL("其他渠道推荐项目"),
        MUST_APPLY("应当申报的单位");

        private final String nameZh;

        Kind(String nameZh) {
            this.nameZh = nameZh;
        }

        public String nameZh() {
            return nameZh;
        }
    }
}
