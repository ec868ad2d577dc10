package org.shenbao.routing;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface TaskDraftMapper {

    Optional<String> find(String taskId, String username);

    int update(String taskId, String username, String data, Instant savedAt);

    void insert(String taskId, String username, String data, Instant savedAt);

    void delete(String taskId);
}
