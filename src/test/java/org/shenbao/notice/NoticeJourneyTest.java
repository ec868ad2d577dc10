package org.shenbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.shenbao.routing.Variables.NOTICE_OUTCOME;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.audit.AuditTrail;
import org.shenbao.award.Awards;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Desk;
import org.shenbao.identity.Role;
import org.shenbao.notification.Notifications;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Workflow;
import org.shenbao.support.Actor;
import org.shenbao.support.MapperTest;
import org.shenbao.support.NotFound;
import org.shenbao.support.StaleWrite;
import org.shenbao.support.WorkingDays;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.PlatformTransactionManager;

/** A notice from composing to concluding on real tables; engine and neighbours are stood in for. */
@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class NoticeJourneyTest {

    private static final ApplicationId HAIZHI = new ApplicationId(101);
    private static final ApplicationId LANHAI = new ApplicationId(102);
    private static final Instant FRIDAY = NoticeFixtures.NOW;

    /** The end of Friday the 27th in China: five working days after the 20th. */
    private static final Instant END = Instant.parse("2026-11-27T16:00:00Z");

    private static final Notices.Wording WORDING = new Notices.Wording("拟奖补名单公示", "现予公示。", "市局 0532-00000000");

    private final Workflow workflow = mock();
    private final RoundProcesses processes = mock();
    private final Awards awards = mock();
    private final TravellingClock clock = new TravellingClock();
    private final NoticeMapper mapper;
    private final ObjectionMapper objectionMapper;
    private final Notices notices;
    private final Objections objections;

    NoticeJourneyTest(NoticeMapper mapper, ObjectionMapper objectionMapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.objectionMapper = objectionMapper;
        AuditTrail audit = mock();
        Desk desk = mock();
        Actor officer = new Actor("city", "市局经办", Set.of(Role.OFFICER), Optional.of("qd-city-miit"), Optional.empty());
        when(desk.officer()).thenReturn(officer);
        when(desk.officerFor(anyString(), anyString())).thenReturn(officer);
        when(awards.determined(any()))
                .thenReturn(List.of(NoticeFixtures.anAward(HAIZHI), NoticeFixtures.anAward(LANHAI)));
        Rounds rounds = mock();
        when(rounds.get(1)).thenReturn(NoticeFixtures.aRound());
        Applications applications = mock(Answers.RETURNS_DEEP_STUBS);
        when(applications.get(any()).creditCode()).thenReturn("91370211MA3C000001");
        NoticeOutcomes outcomes =
                new NoticeOutcomes(mapper, objectionMapper, awards, workflow, processes, audit, clock);
        notices = new Notices(
                mapper,
                objectionMapper,
                outcomes,
                awards,
                rounds,
                Bodies.bundled(),
                desk,
                processes,
                audit,
                new WorkingDays(Map.of(2026, new WorkingDays.Arrangement("", List.of(), Set.of()))),
                clock,
                transactions);
        objections = new Objections(
                mapper, objectionMapper, outcomes, applications, desk, mock(Notifications.class), audit, clock);
    }

    @Test
    void the_period_runs_for_five_working_days_from_the_day_after() {
        Notice notice = notice(published());

        assertThat(notice.firstDay()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(notice.lastDay()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(notice.endsAt()).isEqualTo(END);
        assertThat(notice.calendarNote()).isNull();
    }

    @Test
    void an_unknown_calendar_is_said_on_the_notice() {
        clock.now = Instant.parse("2026-12-30T02:00:00Z");

        assertThat(notice(published()).calendarNote()).contains("2027年节假日安排尚未录入");
    }

    @Test
    void what_nobody_objects_to_is_confirmed_when_the_last_day_is_over() {
        long id = published();

        assertThat(notices.concludeDue(END.minusMillis(1))).isZero();
        assertThat(notices.concludeDue(END)).isEqualTo(1);
        assertThat(notices.concludeDue(END)).isZero();

        verify(workflow, times(1)).tell(HAIZHI, Message.NOTICE_CLEARED, NOTICE_OUTCOME.as("confirmed"));
        verify(workflow, times(1)).tell(LANHAI, Message.NOTICE_CLEARED, NOTICE_OUTCOME.as("confirmed"));
        verify(processes).tell("notice:" + id, Message.NOTICE_PERIOD_OVER);
    }

    @Test
    void an_objection_freezes_one_item_and_the_others_go_on() {
        long id = published();
        object(id, HAIZHI);

        notices.concludeDue(END);

        assertThat(state(id, HAIZHI)).isEqualTo(NoticeItem.State.FROZEN);
        assertThat(state(id, LANHAI)).isEqualTo(NoticeItem.State.CONFIRMED);
        verify(workflow, never()).tell(HAIZHI, Message.NOTICE_CLEARED, NOTICE_OUTCOME.as("confirmed"));
        verify(processes, never()).tell("notice:" + id, Message.NOTICE_PERIOD_OVER);
        assertThatExceptionOfType(NoticeProblem.class).isThrownBy(() -> notices.conclude(id, "无异议"));
    }

    @Test
    void an_objection_dismissed_within_the_period_puts_the_item_back() {
        long id = published();
        object(id, HAIZHI);

        decide(id, false);

        assertThat(state(id, HAIZHI)).isEqualTo(NoticeItem.State.LISTED);
        notices.concludeDue(END);
        verify(workflow).tell(HAIZHI, Message.NOTICE_CLEARED, NOTICE_OUTCOME.as("confirmed"));
    }

    @Test
    void an_objection_dismissed_after_the_period_confirms_the_item() {
        long id = published();
        object(id, HAIZHI);
        notices.concludeDue(END);
        clock.now = END;

        decide(id, false);

        assertThat(state(id, HAIZHI)).isEqualTo(NoticeItem.State.CONFIRMED);
        verify(processes).tell("notice:" + id, Message.NOTICE_PERIOD_OVER);
        notices.conclude(id, "公示期满，异议不成立。");
        verify(processes).complete("notice:" + id, "UserTask_ConcludeNotice", "concluded");
    }

    @Test
    void an_upheld_objection_revokes_the_award_at_once() {
        long id = published();
        object(id, HAIZHI);

        decide(id, true);

        assertThat(state(id, HAIZHI)).isEqualTo(NoticeItem.State.REVOKED);
        verify(awards).revoke(HAIZHI);
        verify(workflow).tell(HAIZHI, Message.NOTICE_CLEARED, NOTICE_OUTCOME.as("revoked"));
        notices.concludeDue(END);
        verify(awards, never()).confirm(HAIZHI);
    }

    @Test
    void an_item_stays_frozen_until_its_last_objection_is_decided() {
        long id = published();
        object(id, HAIZHI);
        object(id, HAIZHI);

        decide(id, false);
        assertThat(state(id, HAIZHI)).isEqualTo(NoticeItem.State.FROZEN);
        decide(id, false);
        assertThat(state(id, HAIZHI)).isEqualTo(NoticeItem.State.LISTED);
    }

    @Test
    void an_objection_after_the_last_day_is_refused() {
        long id = published();
        clock.now = END;

        assertThatExceptionOfType(NoticeProblem.class)
                .isThrownBy(() -> object(id, HAIZHI))
                .withMessageContaining("公示期已结束");
    }

    @Test
    void nobody_can_object_to_what_is_not_published() {
        long id = notices.compose(1, "qd-integration", Set.of(HAIZHI), WORDING);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> object(id, HAIZHI));
    }

    @Test
    void an_award_is_listed_once() {
        notices.compose(1, "qd-integration", Set.of(HAIZHI), WORDING);

        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> notices.compose(1, "qd-integration", Set.of(HAIZHI), WORDING));
    }

    private long published() {
        long id = notices.compose(1, "qd-integration", Set.of(HAIZHI, LANHAI), WORDING);
        notices.publish(id, 0);
        return id;
    }

    private void object(long noticeId, ApplicationId application) {
        objections.file(noticeId, item(noticeId, application).id(), "王某", "13800000000", "合同金额不实");
    }

    /** Decides the oldest open objection. */
    private void decide(long noticeId, boolean upheld) {
        Objection open = objectionMapper.of(noticeId).stream()
                .filter(one -> one.state() == Objection.State.RECEIVED)
                .findFirst()
                .orElseThrow();
        objections.decide(open.id(), open.version(), upheld, "经核实");
    }

    private NoticeItem.State state(long noticeId, ApplicationId application) {
        return item(noticeId, application).state();
    }

    private NoticeItem item(long noticeId, ApplicationId application) {
        return mapper.items(noticeId).stream()
                .filter(one -> one.applicationId().equals(application))
                .findFirst()
                .orElseThrow();
    }

    private Notice notice(long id) {
        return mapper.find(id).orElseThrow();
    }

    private static final class TravellingClock extends Clock {

        private Instant now = FRIDAY;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
