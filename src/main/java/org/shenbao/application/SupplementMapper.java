package org.shenbao.application;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SupplementMapper {

    void insert(NewRequest request);

    void insertItems(@Param("requestId") long requestId, @Param("items") List<SupplementItem> items);

    /** Every request, the oldest first. */
    List<RequestRow> requests(@Param("id") ApplicationId id);

    List<ItemRow> items(@Param("id") ApplicationId id);

    int answer(@Param("requestId") long requestId, @Param("at") Instant at);

    record RequestRow(
            long id,
            ApplicationId applicationId,
            @Nullable String remark,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant answeredAt) {}

    record ItemRow(
            long requestId,
            SupplementItem.Kind kind,
            String target,
            @Nullable String remark) {

        SupplementItem item() {
            return new SupplementItem(kind, target, remark);
        }
    }

    /** A request to insert; MyBatis writes its key into {@code id}. */
    final class NewRequest {

        private long id;
        private final RequestRow row;

        NewRequest(RequestRow row) {
            this.row = row;
        }

        long id() {
            return id;
        }
    }
}
