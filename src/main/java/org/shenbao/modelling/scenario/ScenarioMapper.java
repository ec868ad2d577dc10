package org.shenbao.modelling.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The analysts' own scenarios. */
@Mapper
interface ScenarioMapper {

    void insert(NewRow row);

    /** @return 0 when somebody else wrote in between */
    int update(@Param("row") Row row);

    /** @return 0 when somebody else wrote in between */
    int delete(@Param("id") long id, @Param("version") int version);

    Optional<Row> find(@Param("id") long id);

    List<Row> all();

    /** @param story JSON of the story */
    record Row(long id, String process, String title, String story, int version, String author, Instant updatedAt) {}

    /** A row to insert; MyBatis writes its key into {@code id}. */
    final class NewRow {

        private long id;
        private final Row row;

        NewRow(Row row) {
            this.row = row;
        }

        long id() {
            return id;
        }
    }
}
