package org.shenbao.routing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StartVersionMapper {

    void insert(StartVersions.Trial trial);

    void insertBodies(@Param("processKey") String processKey, @Param("bodies") Collection<String> bodies);

    Optional<StartVersions.Trial> find(String processKey);

    List<String> bodies(String processKey);

    void delete(String processKey);

    void deleteBodies(String processKey);
}
