package org.shenbao.modelling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ModelChangeMapper {

    /** Newest first. */
    List<ChangeRow> list(@Param("state") ModelChange.@Nullable State state);

    @Nullable
    ChangeRow find(@Param("id") long id);

    /** Nobody else changes it until this transaction ends. */
    @Nullable
    ChangeRow lock(@Param("id") long id);

    /** Nothing when it is no longer scheduled, or another node is releasing it. */
    @Nullable
    ChangeRow lockScheduled(@Param("id") long id);

    /** Scheduled ones whose time has come. */
    List<Long> due(@Param("now") Instant now);

    void insert(NewChange change);

    /** Everything but the title and the author. */
    void update(ChangeRow row);

    void delete(@Param("id") long id);

    List<FileName> names(@Param("ids") Collection<Long> ids);

    List<DraftFile> files(@Param("id") long id);

    void insertFile(@Param("id") long id, @Param("file") DraftFile file);

    /** @return 0 when somebody else saved first */
    int updateFile(@Param("id") long id, @Param("file") DraftFile file);

    int deleteFile(@Param("id") long id, @Param("name") String name);

    void deleteFiles(@Param("id") long id);

    List<String> editors(@Param("id") long id);

    void insertEditor(@Param("id") long id, @Param("username") String username);

    void deleteEditors(@Param("id") long id);

    List<String> bodies(@Param("id") long id);

    void insertBodies(@Param("id") long id, @Param("bodies") Collection<String> bodies);

    void deleteBodies(@Param("id") long id);

    record FileName(long changeId, String name) {}

    /** What {@link #insert} writes; the database fills in {code id}. */
    final class NewChange {

        final String title;
        final String author;
        final Instant createdAt;
        long id;

        NewChange(String title, String author, Instant createdAt) {
            this.title = title;
            this.author = author;
            this.createdAt = createdAt;
        }
    }
}
