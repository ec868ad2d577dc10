package org.shenbao.deadline;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Rounds;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** Tells whoever still holds something that a cut-off comes: one message per enterprise's application and per office. */
@Component
class Reminders {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Zones.CHINA);

    private final Applications applications;
    private final Rounds rounds;
    private final Notifications notifications;

    Reminders(Applications applications, Rounds rounds, Notifications notifications) {
        this.applications = applications;
        this.rounds = rounds;
        this.notifications = notifications;
    }

    /** @return 个: enterprises and offices that were told */
    int send(Due due) {
        List<ProjectApplication> open = applications.unrecommended(due.roundId());
        String round = rounds.get(due.roundId()).title();
        String when = "《" + round + "》将于" + MINUTE.format(due.cutoff().minusSeconds(1)) + "截止（还有"
                + remaining(due.leadTime()) + "）";
        List<Message> messages = new ArrayList<>();
        open.stream()
                .filter(ProjectApplication::isOpenToApplicant)
                .map(a -> toEnterprise(a, when))
                .forEach(messages::add);
        open.stream()
                .filter(a -> a.isSubmitted() && !a.isOpenToApplicant())
                .collect(Collectors.groupingBy(ProjectApplication::districtBody, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> toOffice(e, when))
                .forEach(messages::add);
        notifications.sendAll(messages);
        return messages.size();
    }

    private static Message toEnterprise(ProjectApplication application, String when) {
        String what = application.isSubmitted() ? "尚未交回补正" : "尚未提交";
        return new Message(
                Recipient.enterprise(application.creditCode()),
                "截止提醒：申报" + what,
                when + "，您单位的“" + application.title() + "”" + what + "。逾期系统不再接收，请尽快办理。",
                "/portal/applications/" + application.id().value());
    }

    private static Message toOffice(Map.Entry<String, Long> office, String when) {
        return new Message(
                Recipient.body(office.getKey()),
                "截止提醒：尚有申报未推荐上报",
                when + "，本单位尚有 " + office.getValue() + " 项申报未推荐上报。逾期未上报的申报将自动关闭，请抓紧办理。",
                "/office/packages");
    }

    private static String remaining(Duration leadTime) {
        return leadTime.toDays() > 0 ? leadTime.toDays() + "天" : leadTime.toHours() + "小时";
    }
}
