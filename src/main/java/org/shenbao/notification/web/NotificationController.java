package org.shenbao.notification.web;

import java.util.List;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.StoredMessage;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private static final int PAGE_SIZE = 20;

    private final Notifications notifications;
    private final CurrentActor currentActor;

    NotificationController(Notifications notifications, CurrentActor currentActor) {
        this.notifications = notifications;
        this.currentActor = currentActor;
    }

    @GetMapping
    Inbox list(@RequestParam(defaultValue = "0") int page) {
        Page<StoredMessage> found = notifications.inboxOf(currentActor.get(), Math.max(page, 0), PAGE_SIZE);
        return new Inbox(found.items(), found.total(), notifications.unreadOf(currentActor.get()));
    }

    @PutMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        notifications.markRead(currentActor.get(), id);
    }

    record Inbox(List<StoredMessage> items, long total, long unread) {}
}
