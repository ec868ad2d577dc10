package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.StaleWrite;
import org.shenbao.support.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the issuing office does with its rounds. Nothing here asks who calls: the callers do. */
@Service
@Transactional
public class RoundOffice {

    private static final String NOT_BEGUN = "批次尚未开始受理";
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private final Rounds rounds;
    private final RoundMapper mapper;
    private final Programmes programmes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RoundOffice(
            Rounds rounds,
            RoundMapper mapper,
            Programmes programmes,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.programmes = programmes;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Opens next year's round with the dates of the notice carried over, and this year's budget, limits and files. It
     * takes applications from New Year on; until then its dates may be set freely.
     *
     * @throws InvalidInput when the programme has a round of that year already, or its dates contradict each other
     */
    public Round openNext(long roundId) {
        Round last = rounds.get(roundId);
        try {
            Round next = rounds.openRound(last.programme(), last.year() + 1);
            Instant newYear =
                    LocalDate.of(next.year(), 1, 1).atStartOfDay(Zones.CHINA).toInstant();
            Instant opensAt = newYear.isAfter(next.opensAt()) ? newYear : next.opensAt();
            mapper.copySettings(next.id(), last.budgetWan(), last.publicityWorkingDays(), opensAt);
            mapper.copyQuotas(next.id(), last.id());
            mapper.copyAttachments(next.id(), last.id());
            audit.record(AuditEntry.of("round.copied", "round", next.id(), last));
            return rounds.get(next.id());
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("year", (last.year() + 1) + "年度批次已经存在。");
        }
    }

    /**
     * Saves title, budget and notice period, the dates that have not passed, and the limits: all or nothing.
     *
     * @throws StaleWrite when somebody saved first
     * @throws InvalidInput when a date has passed, comes too early, or contradicts another
     */
    public Round edit(long roundId, RoundEdit edit, Instant now) {
        Round before = rounds.get(roundId);
        if (before.state() == RoundState.ARCHIVED) {
            throw InvalidInput.of("state", "已归档的批次不能再修改。");
        }
        check(edit);
        boolean begun = !before.opensAt().isAfter(now);
        Instant opensAt = begun ? before.opensAt() : edit.opensAt();
        if (mapper.edit(
                        roundId,
                        edit.version(),
                        edit.title().strip(),
                        edit.budgetWan(),
                        edit.publicityWorkingDays(),
                        opensAt)
                == 0) {
            throw new StaleWrite("该批次");
        }
        Map<String, RoundMilestone> known =
                rounds.milestones(roundId).stream().collect(Collectors.toMap(RoundMilestone::key, Function.identity()));
        edit.dates()
                .forEach((key, until) -> move(roundId, known.get(key), until, now, begun ? edit.reason() : NOT_BEGUN));
        Map<String, RoundQuota> limits =
                rounds.quotas(roundId).stream().collect(Collectors.toMap(RoundQuota::quotaId, Function.identity()));
        edit.limits().forEach((id, limit) -> limit(roundId, limits.get(id), limit));
        MilestoneOrder.check(programmes.programme(before.programme()), rounds.milestones(roundId));
        audit.record(AuditEntry.change("round.edited", "round", roundId, before, edit));
        events.publishEvent(new RoundChanged(roundId));
        return rounds.get(roundId);
    }

    /** No more applications; what was handed in goes on. Opens it again with {@link RoundState#OPEN}. */
    public Round change(long roundId, int version, RoundState to) {
        Round before = rounds.get(roundId);
        if (before.state() == to || before.state() == RoundState.ARCHIVED) {
            throw InvalidInput.of("state", "该批次" + before.state().nameZh() + "，不能再" + to.actionZh() + "。");
        }
        if (to == RoundState.ARCHIVED && before.state() != RoundState.CLOSED) {
            throw InvalidInput.of("state", "请先关闭批次，再归档。");
        }
        if (mapper.change(roundId, version, to) == 0) {
            throw new StaleWrite("该批次");
        }
        Round after = rounds.get(roundId);
        audit.record(AuditEntry.change("round.state-changed", "round", roundId, before, after));
        events.publishEvent(new RoundChanged(roundId));
        return after;
    }

    private void move(
            long roundId, @Nullable RoundMilestone before, @Nullable Instant until, Instant now, String reason) {
        if (before == null || !before.type().matches("hard-cutoff|planned")) {
            throw new NotFound("时间节点");
        }
        Instant passesAt = until == null ? null : until.plusSeconds(1);
        if (java.util.Objects.equals(passesAt, before.passesAt())) {
            return;
        }
        if (before.passesAt() != null && !before.passesAt().isAfter(now)) {
            throw InvalidInput.of("dates." + before.key(), "该时间节点已过，不能修改。");
        }
        if (passesAt != null && !passesAt.isAfter(now)) {
            throw InvalidInput.of("dates." + before.key(), "新的时间应在当前时间之后。");
        }
        mayMove(before, passesAt, reason);
        mapper.move(roundId, before.key(), passesAt, until == null ? "待定" : Years.printed(until));
    }

    /** Somebody may rely on a published cut-off: once applications are taken it moves later only, and with a reason. */
    private static void mayMove(RoundMilestone before, @Nullable Instant passesAt, String reason) {
        if (before.passesAt() == null || !before.type().equals("hard-cutoff") || reason.equals(NOT_BEGUN)) {
            return;
        }
        if (passesAt == null || passesAt.isBefore(before.passesAt())) {
            throw InvalidInput.of("dates." + before.key(), "批次已开始受理，截止时间只能延后。");
        }
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "请填写调整截止时间的理由。");
        }
    }

    private void limit(long roundId, @Nullable RoundQuota before, RoundEdit.@Nullable Limit limit) {
        if (before == null || limit == null) {
            throw new NotFound("名额");
        }
        if (limit.max() != null && (limit.max() < 0 || limit.max() > 9999)) {
            throw InvalidInput.of("limits." + before.quotaId(), "名额应为 0 至 9999。");
        }
        mapper.limit(new RoundQuota(roundId, before.quotaId(), limit.max(), limit.strict()));
    }

    private static void check(RoundEdit edit) {
        if (edit.title().isBlank() || edit.title().length() > 200) {
            throw InvalidInput.of("title", "请填写批次名称，不超过 200 字。");
        }
        if (edit.budgetWan().signum() < 0
                || edit.budgetWan().compareTo(MOST) > 0
                || edit.budgetWan().scale() > 2) {
            throw InvalidInput.of("budgetWan", "预算应不小于零，最多两位小数（万元）。");
        }
        if (edit.publicityWorkingDays() < 1 || edit.publicityWorkingDays() > 60) {
            throw InvalidInput.of("publicityWorkingDays", "公示期应为 1 至 60 个工作日。");
        }
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<RoundAttachment> attachments(long roundId) {
        return mapper.attachments(roundId);
    }

    /** @throws NotFound when the round has no such file */
    @Transactional(readOnly = true)
    public byte[] content(long roundId, long id) {
        return mapper.content(roundId, id).map(RoundMapper.Content::content).orElseThrow(() -> new NotFound("附件"));
    }

    public void attach(RoundAttachment file, byte[] content) {
        mapper.attach(file, content);
        audit.record(AuditEntry.of("round.file-attached", "round", file.roundId(), file));
    }

    /** @throws NotFound when the round has no such file */
    public void detach(long roundId, long id) {
        RoundAttachment file = mapper.attachments(roundId).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("附件"));
        mapper.detach(roundId, id);
        audit.record(AuditEntry.change("round.file-removed", "round", roundId, file, null));
    }
}
