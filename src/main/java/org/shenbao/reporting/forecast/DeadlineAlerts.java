package org.shenbao.reporting.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.notification.Message;
import org.shenbao.notification.Recipient;
import org.shenbao.reporting.forecast.Forecasts.Told;
import org.shenbao.support.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells offices that a deadline of theirs is in danger, from a forecast of the applications that each has had in hand:
 * at most once a day for a stage and its deadline, and again only when the figures have changed. On several nodes one of
 * them does.
 */
@Component
class DeadlineAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineAlerts.class);

    /** Calendar time before a deadline from which on offices are told. */
    private static final Duration AHEAD = Duration.ofDays(30);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Zones.CHINA);

    private final Forecasts forecasts;
    private final Rounds rounds;
    private final Alarm alarm;
    private final Clock clock;

    DeadlineAlerts(Forecasts forecasts, Rounds rounds, Alarm alarm, Clock clock) {
        this.forecasts = forecasts;
        this.rounds = rounds;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** @return how many messages were sent */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public int tell() {
        Instant now = clock.instant();
        int told = 0;
        for (Round round : rounds.all()) {
            if (round.state() != RoundState.ARCHIVED && isNear(round, now)) {
                told += tellOrReport(round, now);
            }
        }
        return told;
    }

    /** A round that cannot be forecast does not keep the others from it. */
    private int tellOrReport(Round round, Instant now) {
        try {
            return tell(round, now);
        } catch (RuntimeException e) {
            LOG.error("nobody was told of the deadlines of round {}", round.id(), e);
            return 0;
        }
    }

    private boolean isNear(Round round, Instant now) {
        return rounds.milestones(round.id()).stream()
                .anyMatch(milestone -> milestone.passesAt() != null && isNear(milestone.passesAt(), now));
    }

    private static boolean isNear(Instant deadline, Instant now) {
        return deadline.isAfter(now) && deadline.isBefore(now.plus(AHEAD));
    }

    private int tell(Round round, Instant now) {
        Set<String> offices = new TreeSet<>();
        forecasts.of(round, Scope.ALL, now).stream()
                .filter(all -> all.forecast().high() > 0 && isNear(deadline(all), now))
                .forEach(all -> offices.addAll(all.offices().keySet()));
        if (offices.isEmpty()) {
            return 0;
        }
        Map<String, Set<String>> districts = forecasts.districts(round);
        Map<Set<String>, List<Told>> known = new HashMap<>();
        int told = 0;
        for (String office : offices) {
            List<Told> own = known.computeIfAbsent(
                    districts.getOrDefault(office, Set.of()), from -> forecasts.of(round, Scope.of(from), now));
            for (Told one : own) {
                Integer open = one.offices().get(office);
                boolean inDanger = one.forecast().danger() && isNear(deadline(one), now);
                if (open != null && inDanger && tell(round, one, office, open, now)) {
                    told++;
                }
            }
        }
        return told;
    }

    private boolean tell(Round round, Told one, String office, int open, Instant now) {
        Alert alert = new Alert(
                round.id(), one.stage(), deadline(one), office, LocalDate.ofInstant(now, Zones.CHINA), open, (int)
                        Math.round(one.forecast().expected()));
        Message message = new Message(
                Recipient.body(office),
                "截止预警：“" + one.stageName() + "”可能逾期",
                content(round, one, open),
                "/office/applications");
        return alarm.tell(alert, message);
    }

    private static Instant deadline(Told one) {
        return Instant.ofEpochMilli(one.forecast().deadline());
    }

    private static String content(Round round, Told one, int open) {
        StageForecast forecast = one.forecast();
        String staff = forecast.staff() != null && forecast.staff() > 1
                ? "，按期办结需现有办理力量的 %.1f 倍".formatted(forecast.staff())
                : "";
        return "《%s》%s为 %s。本单位“%s”现有 %d 件在办，按目前的办理速度，届时预计仍有 %d 件（%d 至 %d 件）未办结%s，请抓紧办理。"
                .formatted(
                        round.title(),
                        one.deadlineName(),
                        MINUTE.format(deadline(one)),
                        one.stageName(),
                        open,
                        Math.round(forecast.expected()),
                        forecast.low(),
                        forecast.high(),
                        staff);
    }
}
