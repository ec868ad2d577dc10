package org.shenbao.modelling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface HotFileMapper {

    List<HotFile> seen(@Param("names") Collection<String> names);

    /** @return 0 when it was never seen, or was seen so already */
    int update(HotFile file);

    /** @return 0 when it was seen already */
    int insertNew(HotFile file);

    /** @param refusal why it was not taken; null when it was */
    record HotFile(String name, String sha256, @Nullable String refusal, Instant seenAt) {}
}
