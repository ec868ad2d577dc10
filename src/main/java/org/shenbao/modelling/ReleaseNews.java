package org.shenbao.modelling;

import java.util.List;
import org.shenbao.identity.Role;
import org.shenbao.identity.Staff;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.springframework.stereotype.Component;

/** Tells approvers what waits for them, and analysts what became of it. */
@Component
class ReleaseNews {

    private static final int LONGEST = 2000;

    private final Staff staff;
    private final Notifications notifications;

    ReleaseNews(Staff staff, Notifications notifications) {
        this.staff = staff;
        this.notifications = notifications;
    }

    void proposed(long changeId, String title, List<String> editors) {
        notifications.sendAll(staff.withRole(Role.APPROVER).stream()
                .filter(approver -> !editors.contains(approver.username()))
                .map(approver -> new Message(
                        Recipient.account(approver.username()),
                        "模型变更待审批",
                        "“" + title + "”已提交，请审阅差异、试运行结果和影响后发布或退回。",
                        "/models/changes/" + changeId))
                .toList());
    }

    void decided(String author, long changeId, String title, String what) {
        String content = "“" + title + "”" + what;
        notifications.send(new Message(
                Recipient.account(author),
                "模型变更有新进展",
                content.length() > LONGEST ? content.substring(0, LONGEST) : content,
                "/models/changes/" + changeId));
    }
}
