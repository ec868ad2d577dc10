package org.shenbao.notice;

import static org.shenbao.routing.Variables.CATEGORY;
import static org.shenbao.routing.Variables.CITY_BODY;
import static org.shenbao.routing.Variables.PROGRAMME;
import static org.shenbao.routing.Variables.ROUND_ID;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.award.Award;
import org.shenbao.award.Awards;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Desk;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Sha256;
import org.shenbao.support.StaleWrite;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.Zones;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Composes, publishes, ends and concludes public notices. */
@Service
public class Notices {

    static final String PROCESS = "notice-publication";
    static final String PUBLISH_TASK = "UserTask_PublishNotice";
    static final String CONCLUDE_TASK = "UserTask_ConcludeNotice";

    private final NoticeMapper mapper;
    private final ObjectionMapper objections;
    private final NoticeOutcomes outcomes;
    private final Awards awards;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Desk desk;
    private final RoundProcesses processes;
    private final AuditTrail audit;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Notices(
            NoticeMapper mapper,
            ObjectionMapper objections,
            NoticeOutcomes outcomes,
            Awards awards,
            Rounds rounds,
            Bodies bodies,
            Desk desk,
            RoundProcesses processes,
            AuditTrail audit,
            WorkingDays workingDays,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.objections = objections;
        this.outcomes = outcomes;
        this.awards = awards;
        this.rounds = rounds;
        this.bodies = bodies;
        this.desk = desk;
        this.processes = processes;
        this.audit = audit;
        this.workingDays = workingDays;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Composes a notice of determined awards of one category of a round.
     *
     * @return the notice's id
     * @throws StaleWrite when one of them is in a notice already, or was not determined
     */
    @Transactional
    public long compose(long roundId, String category, Set<ApplicationId> ids, Wording wording) {
        String officer = desk.officer().username();
        wording.check();
        List<Award> chosen = awards.determined(desk.bodiesOf(desk.officer())).stream()
                .filter(a -> a.roundId() == roundId && a.category().equals(category) && ids.contains(a.applicationId()))
                .toList();
        if (ids.isEmpty()) {
            throw InvalidInput.of("applicationIds", "请至少选择一个拟奖补项目。");
        }
        if (chosen.size() != ids.size()) {
            throw new StaleWrite("拟奖补名单");
        }
        Round round = rounds.get(roundId);
        Award first = chosen.get(0);
        int serial = mapper.noticesOf(roundId, category) + 1;
        long id = insert(draft(round, first, serial, wording, officer), chosen);
        processes.start(
                PROCESS,
                "notice:" + id,
                ROUND_ID.as(roundId),
                PROGRAMME.as(first.programme()),
                CATEGORY.as(category),
                CITY_BODY.as(first.bodyCode()));
        audit.record(AuditEntry.of("notice.composed", "notice", id, new Composed(wording, ids)));
        return id;
    }

    /** Changes the wording of a draft. */
    @Transactional
    public void edit(long id, int version, Wording wording) {
        Notice before = mine(id);
        wording.check();
        if (mapper.edit(id, version, wording.title(), wording.introduction(), wording.contact()) == 0) {
            throw new StaleWrite("公示");
        }
        audit.record(AuditEntry.change("notice.edited", "notice", id, before, wording));
    }

    /** Puts the notice on the public page; its list is sealed and its period begins on the next day. */
    @Transactional
    public void publish(long id, int version) {
        Notice notice = mine(id);
        Instant now = clock.instant();
        WorkingDays.Span span = workingDays.spanAfter(LocalDate.ofInstant(now, Zones.CHINA), notice.workingDays());
        NoticeMapper.Publication publication = new NoticeMapper.Publication(
                now,
                span.first(),
                span.last(),
                span.last().plusDays(1).atStartOfDay(Zones.CHINA).toInstant(),
                calendarNote(span),
                seal(notice, mapper.items(id)));
        if (mapper.publish(id, version, publication) == 0) {
            throw new StaleWrite("公示");
        }
        processes.complete(notice.businessKey(), PUBLISH_TASK, "published");
        audit.record(AuditEntry.change("notice.published", "notice", id, notice.state(), publication));
    }

    /**
     * Ends the period of every notice whose last day is over: what is not frozen is confirmed. Each notice is a
     * transaction of its own; calling again finds nothing to do.
     *
     * @return how many notices ended
     */
    public int concludeDue(Instant now) {
        int ended = 0;
        for (long id : mapper.due(now)) {
            if (Boolean.TRUE.equals(transaction.execute(status -> endPeriod(id, now)))) {
                ended++;
            }
        }
        return ended;
    }

    /**
     * Closes the notice for good.
     *
     * @throws NoticeProblem during the period or while an objection is open
     */
    @Transactional
    public void conclude(long id, String conclusion) {
        Notice notice = lock(id);
        desk.officerFor(notice.bodyCode(), "公示");
        if (conclusion.isBlank()) {
            throw InvalidInput.of("conclusion", "请填写公示结论。");
        }
        if (notice.state() != NoticeState.PERIOD_OVER || objections.openOf(id) > 0) {
            throw new NoticeProblem("公示期未满、还有异议未处理，或公示已经办结，请刷新后查看。");
        }
        mapper.conclude(id, conclusion.strip(), clock.instant());
        processes.complete(notice.businessKey(), CONCLUDE_TASK, "concluded");
        audit.record(AuditEntry.change("notice.concluded", "notice", id, notice.state(), conclusion.strip()));
    }

    Notice lock(long id) {
        return mapper.lock(id).orElseThrow(() -> new NotFound("公示"));
    }

    private boolean endPeriod(long id, Instant now) {
        Notice notice = lock(id);
        if (notice.state() != NoticeState.PUBLISHED || notice.takesObjections(now)) {
            return false;
        }
        mapper.endPeriod(id, now);
        audit.record(AuditEntry.change("notice.period-ended", "notice", id, notice.state(), NoticeState.PERIOD_OVER));
        mapper.items(id).stream()
                .filter(item -> item.state() == NoticeItem.State.LISTED)
                .forEach(outcomes::confirm);
        outcomes.hurryToConclusion(lock(id));
        return true;
    }

    private long insert(Notice draft, List<Award> chosen) {
        try {
            mapper.insert(draft);
            long id = mapper.idOf(draft.roundId(), draft.category(), draft.serial());
            int position = 0;
            for (Award award : chosen) {
                mapper.insertItem(item(id, ++position, award));
            }
            return id;
        } catch (DuplicateKeyException e) {
            throw new StaleWrite("拟奖补名单");
        }
    }

    private NoticeItem item(long noticeId, int position, Award award) {
        return new NoticeItem(
                0,
                noticeId,
                position,
                award.applicationId(),
                award.enterprise(),
                award.project(),
                bodies.get(award.districtBody()).name(),
                award.amountWan(),
                NoticeItem.State.LISTED,
                null);
    }

    private Notice draft(Round round, Award first, int serial, Wording wording, String officer) {
        return new Notice(
                0,
                round.id(),
                first.programme(),
                first.category(),
                serial,
                first.bodyCode(),
                wording.title(),
                wording.introduction(),
                wording.contact(),
                round.publicityWorkingDays(),
                NoticeState.DRAFT,
                officer,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private Notice mine(long id) {
        Notice notice = lock(id);
        desk.officerFor(notice.bodyCode(), "公示");
        return notice;
    }

    private static @Nullable String calendarNote(WorkingDays.Span span) {
        if (span.estimatedYears().isEmpty()) {
            return null;
        }
        String years = span.estimatedYears().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return years + "年节假日安排尚未录入，公示期按周末和固定日期的法定节日推算。";
    }

    /** Digest of what was published, line by line. */
    private static String seal(Notice notice, List<NoticeItem> items) {
        StringBuilder text = new StringBuilder(notice.title()).append('\n');
        items.forEach(item -> text.append(item.positionNo())
                .append('\t')
                .append(item.enterprise())
                .append('\t')
                .append(item.project())
                .append('\t')
                .append(item.amountWan().toPlainString())
                .append('\n'));
        return Sha256.hex(text.toString());
    }

    /** What the office writes around the list. */
    public record Wording(String title, String introduction, String contact) {

        void check() {
            if (title.isBlank() || contact.isBlank()) {
                throw InvalidInput.of(title.isBlank() ? "title" : "contact", "请填写公示标题和受理异议的联系方式。");
            }
        }
    }

    private record Composed(Wording wording, Set<ApplicationId> applications) {}
}
