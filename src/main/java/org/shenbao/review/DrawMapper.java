package org.shenbao.review;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DrawMapper {

    void insert(DrawRow draw);

    Optional<DrawRow> find(@Param("panelId") long panelId, @Param("sequenceNo") int sequenceNo);

    List<DrawRow> of(@Param("panelId") long panelId);

    /** Writes witness, drawn and when, once. */
    int execute(DrawRow draw);
}
