package org.shenbao.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

class DeadlineAlertsTest {

    private static final Instant NOW = Instant.parse("2027-10-11T02:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-10-22T16:00:00Z");
    private static final Round ROUND =
            new Round(1, "qingdao-2020", 2027, "2027年度申报指南", RoundState.OPEN, BigDecimal.ONE, 5, NOW, 0);

    private final Forecasts forecasts = mock(Forecasts.class);
    private final Rounds rounds = mock(Rounds.class);
    private final AlertMapper mapper = mock(AlertMapper.class);
    private final Notifications notifications = mock(Notifications.class);
    private final DeadlineAlerts alerts =
            new DeadlineAlerts(forecasts, rounds, mapper, notifications, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void aRoundBeforeItsDeadline() {
        when(rounds.all()).thenReturn(List.of(ROUND));
        when(rounds.milestones(1))
                .thenReturn(
                        List.of(new RoundMilestone(1, "cutoff", "hard-cutoff", "10月22日前", DEADLINE, null, null, null)));
    }

    @Test
    void every_office_that_holds_something_is_told_of_a_deadline_in_danger() {
        when(forecasts.of(any(), any(), any())).thenReturn(List.of(told(true)));
        when(mapper.insert(any())).thenReturn(1);

        assertThat(alerts.tell()).isEqualTo(1);

        verify(notifications)
                .sendAll(List.of(new Message(
                        Recipient.body("qd-district-miit.huangdao"),
                        "截止预警：“区市初审”可能逾期",
                        "《2027年度申报指南》区市推荐上报截止为 2027年10月22日 23:59。按目前的办理速度，届时“区市初审”预计仍有 13 件（6 至 21 件）未办结，"
                                + "按期办结需现有办理力量的 1.4 倍。本单位现有 30 件在办，请抓紧办理。",
                        "/office/applications")));
    }

    @Test
    void nobody_is_told_while_nothing_is_in_danger() {
        when(forecasts.of(any(), any(), any())).thenReturn(List.of(told(false)));

        assertThat(alerts.tell()).isZero();
        verify(notifications, never()).sendAll(any());
    }

    @Test
    void nobody_is_told_the_same_twice() {
        when(forecasts.of(any(), any(), any())).thenReturn(List.of(told(true)));
        when(mapper.isKnown(1, "district-preliminary-review")).thenReturn(true);

        assertThat(alerts.tell()).isZero();
        verify(notifications, never()).sendAll(any());
    }

    private static Told told(boolean danger) {
        long last = DEADLINE.minusSeconds(1).toEpochMilli();
        return new Told(
                "district-preliminary-review",
                "区市初审",
                "区市推荐上报截止",
                new StageForecast(0, last, 9, 30, 12.6, 6, 21, 12, 1.43, danger),
                Map.of("qd-district-miit.huangdao", 30));
    }
}
