package org.shenbao.modelling;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ScenarioResultMapper {

    /** @param played at least one */
    void insert(
            @Param("deploymentId") String deploymentId,
            @Param("name") String name,
            @Param("played") List<PlayedScenario> played);

    /** Of every version of a model. */
    List<Result> ofModel(@Param("name") String name);

    record Result(
            int version,
            String process,
            String title,
            boolean shipped,
            @Nullable String ended,
            @Nullable String problem) {

        PlayedScenario scenario() {
            return new PlayedScenario(process, title, shipped, ended, problem);
        }
    }
}
