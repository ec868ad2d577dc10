package org.shenbao.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shenbao.application.ApplicationId;

@Mapper
interface ScorecardMapper {

    void assign(
            @Param("panelId") long panelId,
            @Param("applicationId") ApplicationId applicationId,
            @Param("expert") String expert);

    /** The expert's own; another's is not there. */
    Optional<Assignment> find(@Param("id") long id, @Param("expert") String expert);

    List<Assignment> ofExpert(@Param("expert") String expert);

    List<Assignment> ofPanel(@Param("panelId") long panelId);

    /** Whether the expert has this application to score in a panel that is at work. */
    boolean mayRead(@Param("applicationId") ApplicationId applicationId, @Param("expert") String expert);

    int save(
            @Param("id") long id,
            @Param("version") int version,
            @Param("comment") String comment,
            @Param("siteCheck") boolean siteCheck);

    int submit(@Param("id") long id, @Param("version") int version, @Param("at") Instant at);

    int recuse(@Param("id") long id, @Param("reason") String reason);

    void clearScores(@Param("assignmentId") long assignmentId);

    void score(
            @Param("assignmentId") long assignmentId,
            @Param("dimension") String dimension,
            @Param("score") BigDecimal score);

    List<Score> scores(@Param("assignmentId") long assignmentId);

    List<Score> scoresOfPanel(@Param("panelId") long panelId);

    /** Of the scorecards handed in. */
    List<ScoreOf> scoresOfApplications(@Param("applications") Collection<ApplicationId> applications);

    record ScoreOf(ApplicationId applicationId, long assignmentId, String dimension, BigDecimal score) {}

    /** @param score 0 to 100 */
    record Score(long assignmentId, String dimension, BigDecimal score) {}
}
