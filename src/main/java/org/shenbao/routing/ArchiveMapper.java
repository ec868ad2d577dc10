package org.shenbao.routing;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ArchiveMapper {

    Optional<Archive.Sealed> find(long applicationId);

    void insert(Archive.Sealed sealed);
}
