package org.shenbao.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.notification.NotificationMapper.PendingMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails what the outbox holds. Several nodes share the queue: each locks its batch and skips what another holds. A mail
 * that fails is tried again with doubling waits, then given up and left in the product's own inbox.
 */
@Component
@ConditionalOnProperty("shenbao.notification.mail")
class MailWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final int BATCH = 20;

    private final NotificationMapper mapper;
    private final Enterprises enterprises;
    private final JavaMailSender sender;
    private final NotificationSettings settings;
    private final Clock clock;

    MailWorker(
            NotificationMapper mapper,
            Enterprises enterprises,
            JavaMailSender sender,
            NotificationSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.enterprises = enterprises;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    @Transactional
    public void mailBatch() {
        Instant now = clock.instant();
        List<PendingMail> batch = mapper.lockDueMail(now, BATCH);
        Map<String, Enterprise> addressed = enterprises.findAll(
                batch.stream().map(PendingMail::recipient).distinct().toList());
        for (PendingMail mail : batch) {
            Enterprise enterprise = addressed.get(mail.recipient());
            if (enterprise == null) {
                mapper.mailFailed(mail.id(), "FAILED", now);
            } else {
                send(mail, enterprise.contactEmail(), now);
            }
        }
    }

    private void send(PendingMail mail, String address, Instant now) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(address);
        message.setSubject(mail.title());
        message.setText(mail.content() + "\n\n" + settings.baseUrl() + mail.link());
        try {
            sender.send(message);
            mapper.mailSent(mail.id());
        } catch (MailException e) {
            boolean lastAttempt = mail.mailAttempts() + 1 >= settings.attempts();
            LOG.warn("mail {} failed, attempt {}: {}", mail.id(), mail.mailAttempts() + 1, e.getMessage());
            mapper.mailFailed(
                    mail.id(),
                    lastAttempt ? "FAILED" : "PENDING",
                    now.plus(settings.retryAfter().multipliedBy(1L << mail.mailAttempts())));
        }
    }
}
