package org.shenbao.rounds.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Milestone;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Quota;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundAttachment;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.RoundOffice;
import org.shenbao.catalogue.RoundQuota;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.People;
import org.shenbao.rounds.IssuingDesk;
import org.springframework.stereotype.Component;

/** Rounds as people read them. */
@Component
class RoundViews {

    private final Rounds rounds;
    private final RoundOffice office;
    private final Programmes programmes;
    private final People people;
    private final IssuingDesk desk;

    RoundViews(Rounds rounds, RoundOffice office, Programmes programmes, People people, IssuingDesk desk) {
        this.rounds = rounds;
        this.office = office;
        this.programmes = programmes;
        this.people = people;
        this.desk = desk;
    }

    Line line(Round round) {
        Programme programme = programmes.programme(round.programme());
        return new Line(
                round.id(),
                round.title(),
                programme.issuingBodyZh(),
                round.year(),
                round.state(),
                round.state().nameZh(),
                round.opensAt(),
                rounds.deadline(round.id())
                        .map(passesAt -> passesAt.minusSeconds(1))
                        .orElse(null),
                desk.mayEdit(round));
    }

    Detail detail(Round round) {
        Programme programme = programmes.programme(round.programme());
        return new Detail(
                line(round),
                round.version(),
                round.budgetWan(),
                round.publicityWorkingDays(),
                rounds.milestones(round.id()).stream()
                        .map(m -> date(programme, m))
                        .toList(),
                limits(programme, round),
                office.attachments(round.id()).stream().map(this::file).toList());
    }

    private static DateLine date(Programme programme, RoundMilestone milestone) {
        Milestone printed = programme.milestones().stream()
                .filter(m -> m.key().equals(milestone.key()))
                .findFirst()
                .orElseThrow();
        return new DateLine(
                milestone.key(),
                Objects.requireNonNullElse(printed.actionZh(), "时间节点"),
                milestone.valueZh(),
                milestone.passesAt() == null ? null : milestone.passesAt().minusSeconds(1),
                milestone.type().equals("hard-cutoff"),
                milestone.type().matches("hard-cutoff|planned"),
                printed.readingZh());
    }

    private List<LimitLine> limits(Programme programme, Round round) {
        Map<String, Quota> printed = programme.quotas().stream().collect(Collectors.toMap(Quota::id, q -> q));
        return rounds.quotas(round.id()).stream()
                .filter(limit -> printed.containsKey(limit.quotaId()))
                .map(limit -> limit(limit, Objects.requireNonNull(printed.get(limit.quotaId()))))
                .toList();
    }

    private static LimitLine limit(RoundQuota limit, Quota printed) {
        return new LimitLine(
                limit.quotaId(),
                printed.nameZh(),
                printed.scope().equals("selection") ? "遴选" : "推荐",
                limit.maxCount(),
                printed.unit(),
                limit.strict(),
                printed.noteZh());
    }

    private FileLine file(RoundAttachment file) {
        return new FileLine(
                file.id(),
                file.kind(),
                file.kind().nameZh(),
                file.fileName(),
                file.sizeBytes(),
                people.displayName(file.filedBy()),
                file.filedAt());
    }

    /** @param until last second that still counts */
    record Line(
            long id,
            String title,
            String issuerName,
            int year,
            RoundState state,
            String stateName,
            Instant opensAt,
            @Nullable Instant until,
            boolean editable) {}

    record Detail(
            Line line,
            int version,
            BigDecimal budgetWan,
            int publicityWorkingDays,
            List<DateLine> dates,
            List<LimitLine> limits,
            List<FileLine> files) {}

    /**
     * @param until last second that still counts; null: not set
     * @param cutoff whether it closes something by itself
     * @param settable whether the office sets it
     */
    record DateLine(
            String key,
            String name,
            String printed,
            @Nullable Instant until,
            boolean cutoff,
            boolean settable,
            @Nullable String reading) {}

    record LimitLine(
            String id,
            String name,
            String scopeName,
            @Nullable Integer max,
            String unit,
            boolean strict,
            String note) {}

    record FileLine(
            long id,
            RoundAttachment.Kind kind,
            String kindName,
            String fileName,
            long size,
            String filedByName,
            Instant filedAt) {}
}
