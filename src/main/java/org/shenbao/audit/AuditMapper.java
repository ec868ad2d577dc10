package org.shenbao.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

    /** Locks the head and counts it on; 0 when the chain has not begun. */
    int advance(String chain);

    /** Does nothing when another transaction was first. */
    void begin(@Param("chain") String chain, @Param("hash") String hash);

    Optional<ChainHead> head(String chain);

    void insert(AuditRow row);

    void moveHead(AuditRow row);

    List<String> chains();

    List<AuditRow> rowsOf(String chain);

    List<AuditRow> search(@Param("filter") AuditFilter filter, @Param("offset") long offset, @Param("size") int size);

    long count(@Param("filter") AuditFilter filter);
}
