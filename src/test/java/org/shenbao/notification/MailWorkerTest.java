package org.shenbao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.notification.NotificationMapper.PendingMail;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailWorkerTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final Instant NOW = Instant.parse("2027-10-15T01:00:00Z");
    private static final String CODE = "91370211MA3C8K7X0P";
    private static final NotificationSettings SETTINGS = new NotificationSettings(
            true, "noreply@bureau.example", "https://bureau.example", Duration.ofMinutes(1), 6);

    private final NotificationMapper mapper = mock(NotificationMapper.class);
    private final Enterprises enterprises = mock(Enterprises.class);
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailWorker worker =
            new MailWorker(mapper, enterprises, sender, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void theOutboxHoldsOneMail() {
        sender.setHost("127.0.0.1");
        sender.setPort(MAIL.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        PendingMail mail = new PendingMail(
                7, Recipient.Kind.ENTERPRISE, CODE, "截止提醒：申报尚未提交", "还有7天。", "/portal/applications/1", 2);
        when(mapper.lockDueMail(any(), anyInt())).thenReturn(List.of(mail));
        Enterprise enterprise = new Enterprise(
                CODE,
                "青岛海智装备有限公司",
                "张三",
                "qd-district-miit.huangdao",
                "李四",
                "13800000000",
                "lisi@haizhi.example",
                NOW,
                0);
        when(enterprises.findAll(any())).thenReturn(Map.of(CODE, enterprise));
    }

    @Test
    void an_enterprise_gets_the_message_and_where_to_act_on_it() throws Exception {
        worker.mailBatch();

        MimeMessage received = MAIL.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("截止提醒：申报尚未提交");
        assertThat(received.getAllRecipients()[0]).hasToString("lisi@haizhi.example");
        assertThat(String.valueOf(received.getContent()))
                .contains("还有7天。")
                .contains("https://bureau.example/portal/applications/1");
        verify(mapper).mailSent(7);
    }

    @Test
    void a_mail_that_cannot_be_delivered_waits_twice_as_long_after_each_failure() {
        sender.setPort(1);

        worker.mailBatch();

        verify(mapper).mailFailed(7, "PENDING", NOW.plus(Duration.ofMinutes(4)));
    }
}
