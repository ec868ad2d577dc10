package org.shenbao.routing;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface MoveMapper {

    void insert(MoveRecord move);

    List<MoveRecord> of(long applicationId);
}
