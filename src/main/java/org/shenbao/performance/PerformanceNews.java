package org.shenbao.performance;

import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.routing.StageEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the enterprise that a report is due: the first time, and whenever one was sent back. */
@Component
class PerformanceNews {

    private final Applications applications;
    private final Notifications notifications;

    PerformanceNews(Applications applications, Notifications notifications) {
        this.applications = applications;
        this.notifications = notifications;
    }

    @EventListener
    void on(StageEntered entered) {
        if (entered.awaits() == org.shenbao.routing.Message.PERFORMANCE_REPORTED) {
            ProjectApplication application = applications.get(entered.id());
            notifications.send(new Message(
                    Recipient.enterprise(application.creditCode()),
                    "请报送绩效完成情况：" + application.title(),
                    "贵单位的项目“" + application.title() + "”已列入，请对照核定的绩效目标按时报送完成情况。",
                    "/portal/applications/" + application.id().value()));
        }
    }
}
