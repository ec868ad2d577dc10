package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.InvalidInput;

class ReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final Reader reader = new Reader("qd-city-miit", Set.of("qd-city-miit"));
    private final Reports reports = new Reports(
            List.of(),
            mock(Readers.class),
            Programmes.bundled(),
            mock(Rounds.class),
            Bodies.bundled(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1999-12-31", "2101-01-01"})
    void days_that_nobody_works_in_are_refused(String day) {
        assertThatThrownBy(() -> ask(null, LocalDate.parse(day))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask(LocalDate.parse(day), null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void every_other_day_may_be_asked_about() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        LocalDate last = LocalDate.of(2100, 12, 31);

        assertThat(ask(first, last).filter()).isEqualTo(filter(first, last));
        assertThatThrownBy(() -> ask(last, first)).isInstanceOf(InvalidInput.class);
    }

    private ReportQuestion ask(@Nullable LocalDate from, @Nullable LocalDate to) {
        return reports.question(filter(from, to), reader, Map.of());
    }

    private static ReportFilter filter(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ReportFilter(null, null, null, null, null, from, to);
    }
}
