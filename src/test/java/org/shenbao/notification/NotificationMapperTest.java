package org.shenbao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class NotificationMapperTest {

    private static final Instant NOW = Instant.parse("2027-10-15T01:02:03.700Z");
    private static final List<Recipient> OFFICE =
            List.of(Recipient.account("zhang"), Recipient.body("qd-district-miit.huangdao"));

    private final NotificationMapper mapper;

    NotificationMapperTest(@Autowired NotificationMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void a_reader_sees_the_messages_to_them_and_to_their_office_only() {
        insert(Recipient.account("zhang"), "给个人");
        insert(Recipient.body("qd-district-miit.huangdao"), "给𠮷处");
        insert(Recipient.body("qd-district-miit.chengyang"), "给别处");

        assertThat(mapper.list(OFFICE, 10, 0)).extracting(StoredMessage::title).containsExactly("给𠮷处", "给个人");
        assertThat(mapper.count(OFFICE)).isEqualTo(2);
    }

    @Test
    void the_instant_comes_back_to_the_millisecond() {
        insert(Recipient.account("zhang"), "时间");

        assertThat(mapper.list(OFFICE, 10, 0).get(0).createdAt()).isEqualTo(NOW);
    }

    @Test
    void a_message_is_read_once_and_by_its_reader_alone() {
        insert(Recipient.account("zhang"), "待读");
        long id = mapper.list(OFFICE, 10, 0).get(0).id();

        assertThat(mapper.markRead(id, List.of(Recipient.account("li")), "li", NOW))
                .isZero();
        assertThat(mapper.countUnread(OFFICE)).isEqualTo(1);
        assertThat(mapper.markRead(id, OFFICE, "zhang", NOW)).isEqualTo(1);
        assertThat(mapper.markRead(id, OFFICE, "zhang", NOW)).isZero();
        assertThat(mapper.countUnread(OFFICE)).isZero();
    }

    @Test
    void a_failed_mail_waits_for_its_next_attempt() {
        insert(Recipient.account("zhang"), "officials read it in the product");
        insert(Recipient.enterprise("91370200MA3C8K7X0P"), "邮件");
        var due = mapper.lockDueMail(NOW, 10);
        assertThat(due).hasSize(1);

        mapper.mailFailed(due.get(0).id(), "PENDING", NOW.plusSeconds(60));

        assertThat(mapper.lockDueMail(NOW, 10)).isEmpty();
        assertThat(mapper.lockDueMail(NOW.plusSeconds(60), 10))
                .singleElement()
                .extracting(NotificationMapper.PendingMail::mailAttempts)
                .isEqualTo(1);
    }

    private void insert(Recipient to, String title) {
        mapper.insert(List.of(new Message(to, title, "内容", "/portal")), NOW, true);
    }
}
