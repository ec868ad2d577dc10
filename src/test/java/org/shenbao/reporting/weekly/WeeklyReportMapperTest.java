package org.shenbao.reporting.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class WeeklyReportMapperTest {

    private static final String CITY = "qd-city-miit";
    private static final LocalDate MONDAY = LocalDate.of(2020, 9, 7);
    private static final Instant MADE = Instant.parse("2020-09-13T16:05:00.120Z");

    private final WeeklyReportMapper mapper;

    WeeklyReportMapperTest(WeeklyReportMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void a_paper_is_kept_with_its_pages() {
        insert(901, CITY, MONDAY);

        WeeklyReport kept = mapper.list(List.of(CITY), List.of(901L)).get(0);

        assertThat(kept.weekBegins()).isEqualTo(MONDAY);
        assertThat(kept.madeAt()).isEqualTo(MADE);
        assertThat(mapper.find(kept.id())).isEqualTo(kept);
        assertThat(mapper.content(kept.id()).bytes()).containsExactly(37, 80, 68, 70);
        assertThat(mapper.made(MONDAY)).contains(901L);
        assertThat(mapper.made(MONDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    void a_round_has_one_paper_a_week_however_many_nodes_make_one() {
        insert(902, CITY, MONDAY);

        assertThatThrownBy(() -> insert(902, CITY, MONDAY)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void the_newest_week_comes_first_and_other_bodies_papers_do_not_come_at_all() {
        insert(903, CITY, MONDAY);
        insert(903, CITY, MONDAY.plusWeeks(1));
        insert(904, "jl-province-miit", MONDAY);

        assertThat(mapper.list(List.of(CITY), List.of(903L)))
                .extracting(WeeklyReport::weekBegins)
                .containsExactly(MONDAY.plusWeeks(1), MONDAY);
        assertThat(mapper.list(List.of(CITY), List.of(903L, 904L)))
                .extracting(WeeklyReport::body)
                .containsOnly(CITY);
    }

    private void insert(long round, String body, LocalDate week) {
        mapper.insert(round, body, week, "申报工作周报", new byte[] {37, 80, 68, 70}, "0".repeat(64), MADE);
    }
}
