package org.shenbao.reporting.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.reporting.forecast.Forecasts.Told;
import org.shenbao.support.Zones;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells offices that a deadline is in danger: at most once a day for a round's stage, and again only when the forecast
 * has changed. On several nodes one of them does.
 */
@Component
class DeadlineAlerts {

    /** Calendar time before a deadline from which on offices are told. */
    private static final Duration AHEAD = Duration.ofDays(30);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Zones.CHINA);

    private final Forecasts forecasts;
    private final Rounds rounds;
    private final AlertMapper mapper;
    private final Notifications notifications;
    private final Clock clock;

    DeadlineAlerts(Forecasts forecasts, Rounds rounds, AlertMapper mapper, Notifications notifications, Clock clock) {
        this.forecasts = forecasts;
        this.rounds = rounds;
        this.mapper = mapper;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @return how many stages offices were told about */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public int tell() {
        Instant now = clock.instant();
        int told = 0;
        for (Round round : rounds.all()) {
            if (round.state() != RoundState.ARCHIVED && isNear(round, now)) {
                for (Told one : forecasts.of(round, facts -> row -> true, now)) {
                    told += one.forecast().danger() && isNews(round, one, now) ? send(round, one) : 0;
                }
            }
        }
        return told;
    }

    private boolean isNear(Round round, Instant now) {
        return rounds.milestones(round.id()).stream()
                .anyMatch(milestone -> milestone.passesAt() != null
                        && milestone.passesAt().isAfter(now)
                        && milestone.passesAt().isBefore(now.plus(AHEAD)));
    }

    private boolean isNews(Round round, Told one, Instant now) {
        if (!Instant.ofEpochMilli(one.forecast().deadline()).isBefore(now.plus(AHEAD))) {
            return false;
        }
        Alert alert = new Alert(
                round.id(),
                one.stage(),
                Instant.ofEpochMilli(one.forecast().deadline()),
                LocalDate.ofInstant(now, Zones.CHINA),
                one.forecast().open(),
                (int) Math.round(one.forecast().expected()));
        return mapper.renew(alert) > 0 || (!mapper.isKnown(alert.roundId(), alert.stage()) && mapper.insert(alert) > 0);
    }

    private int send(Round round, Told one) {
        List<Message> messages = one.offices().entrySet().stream()
                .map(office -> new Message(
                        Recipient.body(office.getKey()),
                        "截止预警：“" + one.stageName() + "”可能逾期",
                        content(round, one, office.getValue()),
                        "/office/applications"))
                .toList();
        notifications.sendAll(messages);
        return messages.isEmpty() ? 0 : 1;
    }

    private static String content(Round round, Told one, int own) {
        StageForecast forecast = one.forecast();
        String staff = forecast.staff() != null && forecast.staff() > 1
                ? "，按期办结需现有办理力量的 %.1f 倍".formatted(forecast.staff())
                : "";
        return "《%s》%s为 %s。按目前的办理速度，届时“%s”预计仍有 %d 件（%d 至 %d 件）未办结%s。本单位现有 %d 件在办，请抓紧办理。"
                .formatted(
                        round.title(),
                        one.deadlineName(),
                        MINUTE.format(Instant.ofEpochMilli(forecast.deadline())),
                        one.stageName(),
                        Math.round(forecast.expected()),
                        forecast.low(),
                        forecast.high(),
                        staff,
                        own);
    }
}
