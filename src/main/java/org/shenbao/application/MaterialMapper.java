package org.shenbao.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Files and signatures of the working copy. */
@Mapper
interface MaterialMapper {

    void insert(NewFile file);

    Optional<MaterialFile> find(@Param("id") ApplicationId id, @Param("fileId") long fileId);

    /** Files that are in, in the order they came. */
    List<MaterialFile> files(@Param("id") ApplicationId id);

    int remove(@Param("id") ApplicationId id, @Param("fileId") long fileId, @Param("at") Instant at);

    List<SignedCommitment> commitments(@Param("id") ApplicationId id);

    void sign(SignedCommitment commitment);

    int unsign(@Param("id") ApplicationId id, @Param("key") String key);

    /** A file to insert; MyBatis writes its key into {@code id}. */
    final class NewFile {

        private long id;
        private final MaterialFile row;

        NewFile(MaterialFile row) {
            this.row = row;
        }

        long id() {
            return id;
        }
    }
}
