package org.shenbao.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ApplicationMapper {

    void insert(NewApplication application);

    Optional<ProjectApplication> find(@Param("id") ApplicationId id);

    /** Waits for, and then keeps, the row's lock until the transaction ends. */
    Optional<ProjectApplication> lock(@Param("id") ApplicationId id);

    List<ProjectApplication> unrecommended(@Param("roundId") long roundId);

    List<ProjectApplication> findAll(@Param("ids") Collection<ApplicationId> ids);

    List<ProjectApplication> list(@Param("q") ApplicationQuery query);

    long count(@Param("q") ApplicationQuery query);

    List<StageName> stages(@Param("bodies") Collection<String> bodies);

    String answers(@Param("id") ApplicationId id);

    int saveAnswers(
            @Param("id") ApplicationId id,
            @Param("version") int version,
            @Param("answers") String answers,
            @Param("projectName") @Nullable String projectName,
            @Param("at") Instant at);

    /** Notes a write of materials or commitments. It does not disturb whoever types answers meanwhile. */
    void touch(@Param("id") ApplicationId id, @Param("at") Instant at);

    int submit(
            @Param("id") ApplicationId id,
            @Param("number") String number,
            @Param("orgName") String orgName,
            @Param("districtBody") String districtBody,
            @Param("stage") String stage,
            @Param("at") Instant at);

    int enterStage(
            @Param("id") ApplicationId id,
            @Param("stage") String stage,
            @Param("name") String name,
            @Param("at") Instant at);

    void renameStage(@Param("id") ApplicationId id, @Param("stage") String stage, @Param("name") String name);

    int recommend(@Param("ids") Collection<ApplicationId> ids, @Param("at") Instant at);

    int end(
            @Param("id") ApplicationId id,
            @Param("outcome") String outcome,
            @Param("reason") @Nullable String reason,
            @Param("at") Instant at);

    int closeIn(
            @Param("roundId") long roundId,
            @Param("stages") Collection<String> stages,
            @Param("outcome") String outcome,
            @Param("reason") String reason,
            @Param("at") Instant at);

    int close(
            @Param("roundId") long roundId,
            @Param("submitted") boolean submitted,
            @Param("outcome") String outcome,
            @Param("reason") String reason,
            @Param("at") Instant at);

    List<ApplicationId> closedAt(
            @Param("roundId") long roundId,
            @Param("submitted") boolean submitted,
            @Param("outcome") String outcome,
            @Param("at") Instant at);

    int delete(@Param("id") ApplicationId id);

    void deleteFiles(@Param("id") ApplicationId id);

    void deleteCommitments(@Param("id") ApplicationId id);

    void takeNumber(@Param("roundId") long roundId);

    int lastNumber(@Param("roundId") long roundId);

    /** A draft to insert; MyBatis writes its key into {@code id}. */
    final class NewApplication {

        private long id;
        private final ProjectApplication application;
        private final String answers;

        NewApplication(ProjectApplication application, String answers) {
            this.application = application;
            this.answers = answers;
        }

        ApplicationId id() {
            return new ApplicationId(id);
        }
    }
}
