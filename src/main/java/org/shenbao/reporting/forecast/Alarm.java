package org.shenbao.reporting.forecast;

import java.util.List;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an office, each time in a transaction of its own: at most once a day, and again only what has changed. */
@Component
class Alarm {

    private final AlertMapper mapper;
    private final Notifications notifications;

    Alarm(AlertMapper mapper, Notifications notifications) {
        this.mapper = mapper;
        this.notifications = notifications;
    }

    /** @return whether it was news */
    @Transactional
    public boolean tell(Alert alert, Message message) {
        boolean isNews = mapper.renew(alert) > 0 || isFirst(alert);
        if (isNews) {
            notifications.sendAll(List.of(message));
        }
        return isNews;
    }

    private boolean isFirst(Alert alert) {
        try {
            return !mapper.isKnown(alert) && mapper.insert(alert) > 0;
        } catch (DuplicateKeyException another) {
            return false; // another node has told it meanwhile
        }
    }
}
