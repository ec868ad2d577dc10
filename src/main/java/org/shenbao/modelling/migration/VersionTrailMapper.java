package org.shenbao.modelling.migration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface VersionTrailMapper {

    /** Oldest first. */
    List<Migrated> migrations(long applicationId);

    List<Decided> decisions(long applicationId);

    List<Titled> titles(@Param("keys") Collection<String> keys);

    record Migrated(String processKey, int fromVersion, int toVersion, Instant at) {}

    record Decided(
            String decisionKey,
            int version,
            Instant at,
            @Nullable String title) {}

    record Titled(String processKey, int version, @Nullable String title) {}
}
