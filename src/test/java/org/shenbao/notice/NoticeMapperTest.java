package org.shenbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.MapperTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class NoticeMapperTest {

    private static final Instant NOW = Instant.parse("2027-12-01T02:03:04.567Z");
    private static final Instant ENDS = Instant.parse("2027-12-08T16:00:00Z");

    private final NoticeMapper notices;
    private final ObjectionMapper objections;
    private long noticeId;

    NoticeMapperTest(NoticeMapper notices, ObjectionMapper objections) {
        this.notices = notices;
        this.objections = objections;
    }

    @BeforeEach
    void a_draft_with_one_item() {
        notices.insert(NoticeFixtures.aDraft());
        noticeId = notices.idOf(1, "qd-integration", 1);
        notices.insertItem(NoticeFixtures.anItem(noticeId, 1, 101));
    }

    @Test
    void a_draft_is_not_public() {
        assertThat(notices.published()).isEmpty();
        assertThat(notices.due(ENDS)).isEmpty();
    }

    @Test
    void a_published_notice_is_due_at_the_instant_its_last_day_is_over() {
        publish();

        assertThat(notices.due(ENDS.minusMillis(1))).isEmpty();
        assertThat(notices.due(ENDS)).containsExactly(noticeId);
        Notice notice = notices.find(noticeId).orElseThrow();
        assertThat(notice.takesObjections(ENDS.minusMillis(1))).isTrue();
        assertThat(notice.takesObjections(ENDS)).isFalse();
        assertThat(notice.lastDay()).isEqualTo(LocalDate.of(2027, 12, 8));
    }

    @Test
    void the_period_ends_once() {
        publish();

        assertThat(notices.endPeriod(noticeId, ENDS)).isEqualTo(1);
        assertThat(notices.endPeriod(noticeId, ENDS)).isZero();
        assertThat(notices.due(ENDS)).isEmpty();
    }

    @Test
    void a_draft_is_published_once_and_then_its_wording_stands() {
        publish();

        assertThat(notices.publish(noticeId, 1, publication())).isZero();
        assertThat(notices.edit(noticeId, 1, "改", "改", "改")).isZero();
    }

    @Test
    void an_application_is_listed_once() {
        assertThat(notices.listed(List.of(new ApplicationId(101), new ApplicationId(102))))
                .containsExactly(new ApplicationId(101));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> notices.insertItem(NoticeFixtures.anItem(noticeId, 2, 101)));
    }

    @Test
    void an_objection_is_decided_once() {
        long itemId = notices.items(noticeId).get(0).id();
        objections.insert(NoticeFixtures.anObjection(noticeId, itemId, "YY2027-0001-001"));
        Objection filed = objections.of(noticeId).get(0);
        assertThat(objections.openOf(noticeId)).isEqualTo(1);
        assertThat(objections.openOfItem(itemId)).isEqualTo(1);

        assertThat(objections.decide(filed.id(), 0, Objection.State.DISMISSED, "不成立", "city", NOW))
                .isEqualTo(1);
        assertThat(objections.decide(filed.id(), 1, Objection.State.UPHELD, "成立", "city", NOW))
                .isZero();
        assertThat(objections.openOf(noticeId)).isZero();
    }

    @Test
    void what_is_listed_without_a_conclusion_may_not_be_put_elsewhere() {
        NoticeHolds holds = new NoticeHolds(notices);
        long itemId = notices.items(noticeId).get(0).id();

        assertThat(holds.against(new ApplicationId(101)))
                .hasValueSatisfying(why -> assertThat(why).contains("已列入公示"));
        notices.move(itemId, NoticeItem.State.LISTED, NoticeItem.State.FROZEN, null);
        assertThat(holds.against(new ApplicationId(101))).isPresent();
        notices.move(itemId, NoticeItem.State.FROZEN, NoticeItem.State.CONFIRMED, NOW);
        assertThat(holds.against(new ApplicationId(101))).isEmpty();
        assertThat(holds.against(new ApplicationId(102))).isEmpty();
    }

    @Test
    void an_amount_keeps_its_cents() {
        assertThat(notices.items(noticeId).get(0).amountWan()).isEqualTo(new BigDecimal("120.50"));
    }

    private void publish() {
        assertThat(notices.publish(noticeId, 0, publication())).isEqualTo(1);
    }

    private static NoticeMapper.Publication publication() {
        return new NoticeMapper.Publication(
                NOW, LocalDate.of(2027, 12, 2), LocalDate.of(2027, 12, 8), ENDS, null, "a".repeat(64));
    }
}
