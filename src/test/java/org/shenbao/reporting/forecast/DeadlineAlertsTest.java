package org.shenbao.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.reporting.forecast.Forecasts.Told;
import org.springframework.dao.DuplicateKeyException;

class DeadlineAlertsTest {

    private static final Instant NOW = Instant.parse("2027-10-11T02:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-10-22T16:00:00Z");
    private static final Round ROUND =
            new Round(1, "qingdao-2020", 2027, "2027年度申报指南", RoundState.OPEN, BigDecimal.ONE, 5, NOW, 0);

    private static final RoundMilestone MILESTONE =
            new RoundMilestone(1, "cutoff", "hard-cutoff", "10月22日前", DEADLINE, null, null, null);

    private static final String DISTRICT = "qd-district-miit.huangdao";
    private static final String IDLE = "qd-district-miit.laoshan";

    private final Forecasts forecasts = mock(Forecasts.class);
    private final Rounds rounds = mock(Rounds.class);
    private final AlertMapper mapper = mock(AlertMapper.class);
    private final Notifications notifications = mock(Notifications.class);
    private final DeadlineAlerts alerts =
            new DeadlineAlerts(forecasts, rounds, new Alarm(mapper, notifications), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void aRoundBeforeItsDeadline() {
        when(rounds.all()).thenReturn(List.of(ROUND));
        when(rounds.milestones(1)).thenReturn(List.of(MILESTONE));
    }

    @Test
    void an_office_is_told_what_will_be_left_of_its_own_applications() {
        when(forecasts.of(ROUND, Scope.ALL, NOW)).thenReturn(List.of(told(130, 126, Map.of(DISTRICT, 30, IDLE, 100))));
        when(forecasts.districts(ROUND)).thenReturn(Map.of(DISTRICT, Set.of(DISTRICT), IDLE, Set.of(IDLE)));
        when(forecasts.of(ROUND, Scope.of(Set.of(DISTRICT)), NOW))
                .thenReturn(List.of(told(30, 12.6, Map.of(DISTRICT, 30))));
        when(mapper.insert(any())).thenReturn(1);

        assertThat(alerts.tell()).isEqualTo(1);

        verify(notifications)
                .sendAll(List.of(new Message(
                        Recipient.body(DISTRICT),
                        "截止预警：“区市初审”可能逾期",
                        "《2027年度申报指南》区市推荐上报截止为 2027年10月22日 23:59。本单位“区市初审”现有 30 件在办，按目前的办理速度，届时预计仍有 13 件（6 至 21 件）未办结，"
                                + "按期办结需现有办理力量的 1.4 倍，请抓紧办理。",
                        "/office/applications")));
    }

    @Test
    void nobody_is_told_of_what_no_office_holds_nor_remembered_as_told() {
        when(forecasts.of(ROUND, Scope.ALL, NOW)).thenReturn(List.of(told(0, 12.6, Map.of())));

        assertThat(alerts.tell()).isZero();
        verifyNoInteractions(mapper, notifications);
    }

    @Test
    void nobody_is_told_the_same_twice() {
        inDanger();
        when(mapper.isKnown(any())).thenReturn(true);

        assertThat(alerts.tell()).isZero();
        verify(notifications, never()).sendAll(any());
    }

    @Test
    void what_another_node_tells_at_the_same_time_is_not_told_twice() {
        inDanger();
        when(mapper.insert(any())).thenThrow(new DuplicateKeyException("told"));

        assertThat(alerts.tell()).isZero();
        verify(notifications, never()).sendAll(any());
    }

    @Test
    void a_round_that_cannot_be_forecast_does_not_silence_the_others() {
        Round broken = new Round(2, "gone", 2027, "旧指南", RoundState.OPEN, BigDecimal.ONE, 5, NOW, 0);
        when(rounds.all()).thenReturn(List.of(broken, ROUND));
        when(rounds.milestones(2)).thenReturn(List.of(MILESTONE));
        inDanger();
        when(forecasts.of(broken, Scope.ALL, NOW)).thenThrow(new IllegalStateException("no such programme"));
        when(mapper.insert(any())).thenReturn(1);

        assertThat(alerts.tell()).isEqualTo(1);
    }

    private void inDanger() {
        List<Told> told = List.of(told(30, 12.6, Map.of(DISTRICT, 30)));
        when(forecasts.of(ROUND, Scope.ALL, NOW)).thenReturn(told);
        when(forecasts.districts(ROUND)).thenReturn(Map.of(DISTRICT, Set.of(DISTRICT)));
        when(forecasts.of(ROUND, Scope.of(Set.of(DISTRICT)), NOW)).thenReturn(told);
    }

    private static Told told(int open, double expected, Map<String, Integer> offices) {
        return new Told(
                "district-preliminary-review",
                "区市初审",
                "区市推荐上报截止",
                new StageForecast(
                        0,
                        0,
                        DEADLINE.minusSeconds(1).toEpochMilli(),
                        9,
                        open,
                        expected,
                        6,
                        21,
                        LocalDate.of(2027, 11, 1),
                        1.43,
                        true,
                        true,
                        Map.of()),
                offices);
    }
}
