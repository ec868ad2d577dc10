package org.shenbao.modelling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Versions whose deployment was deleted from the engine are left out everywhere: they can never run again. */
@Mapper
interface ModelVersionMapper {

    void insert(ModelVersion version);

    /** By name. */
    List<ModelVersion> newest();

    List<ModelVersion> newestOf(@Param("names") Collection<String> names);

    /** Newest first. */
    List<ModelVersion> versions(@Param("name") String name);

    /** How many instances run, by process. */
    List<Count> running();

    /** How many instances were ever started, by version of the process. */
    List<Started> started(@Param("key") String key);

    /** What the engine held before there was a library. */
    List<Unrecorded> unrecorded();

    /** @param instances of all versions together */
    record Count(String definitionKey, int instances) {}

    record Started(int version, int instances) {}

    /** A file of an earlier deployment and the definition in it. */
    record Unrecorded(
            String deploymentId,
            @Nullable String deploymentName,
            @Nullable String source,
            Instant deployedAt,
            String name,
            String definitionKey,
            @Nullable String title,
            int version) {}
}
