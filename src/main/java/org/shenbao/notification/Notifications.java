package org.shenbao.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.support.Actor;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages to people, written in the transaction that causes them. */
@Service
public class Notifications {

    private static final int BATCH = 500;

    private final NotificationMapper mapper;
    private final NotificationSettings settings;
    private final Clock clock;

    Notifications(NotificationMapper mapper, NotificationSettings settings, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Message message) {
        sendAll(List.of(message));
    }

    /** Many messages in few statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAll(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            mapper.insert(
                    messages.subList(from, Math.min(from + BATCH, messages.size())), clock.instant(), settings.mail());
        }
    }

    /**
     * Messages that the actor may read, newest first.
     *
     * @param page counted from 0
     */
    @Transactional(readOnly = true)
    public Page<StoredMessage> inboxOf(Actor actor, int page, int size) {
        List<Recipient> recipients = recipientsOf(actor);
        return new Page<>(mapper.list(recipients, size, page * size), mapper.count(recipients));
    }

    @Transactional(readOnly = true)
    public long unreadOf(Actor actor) {
        return mapper.countUnread(recipientsOf(actor));
    }

    /** @throws NotFound when there is no such unread message for the actor */
    @Transactional
    public void markRead(Actor actor, long id) {
        if (mapper.markRead(id, recipientsOf(actor), actor.username(), clock.instant()) == 0) {
            throw new NotFound("未读消息");
        }
    }

    private static List<Recipient> recipientsOf(Actor actor) {
        List<Recipient> recipients = new ArrayList<>();
        recipients.add(Recipient.account(actor.username()));
        actor.bodyCode().map(Recipient::body).ifPresent(recipients::add);
        actor.creditCode().map(Recipient::enterprise).ifPresent(recipients::add);
        return recipients;
    }
}
