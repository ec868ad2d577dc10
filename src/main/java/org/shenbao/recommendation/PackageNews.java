package org.shenbao.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.catalogue.Bodies;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.recommendation.PackageContents.Entry;
import org.springframework.stereotype.Component;

/** Tells applicants and offices what became of a package. */
@Component
class PackageNews {

    private final Notifications notifications;
    private final Bodies bodies;
    private final PackageMapper mapper;

    PackageNews(Notifications notifications, Bodies bodies, PackageMapper mapper) {
        this.notifications = notifications;
        this.bodies = bodies;
        this.mapper = mapper;
    }

    void submitted(List<Entry> entries) {
        List<Message> messages =
                new ArrayList<>(entries.stream().map(this::outcome).toList());
        entries.stream()
                .findFirst()
                .map(entry -> entry.item().packageId())
                .flatMap(mapper::find)
                .ifPresent(found -> {
                    String body = bodies.get(found.bodyCode()).name();
                    messages.add(new Message(
                            Recipient.body(found.intakeBody()),
                            "推荐包待接收：" + body,
                            body + "已上报推荐包（" + found.number() + "），请核对电子件与纸质件后登记接收。",
                            "/office/arrivals"));
                });
        notifications.sendAll(messages);
    }

    void received(RecommendationPackage found) {
        notifications.send(new Message(
                Recipient.body(found.bodyCode()),
                "推荐包已接收",
                bodies.get(found.intakeBody()).name() + "已登记接收贵单位的推荐包（" + found.number() + "）。",
                "/office/packages/" + found.id()));
    }

    void refused(RecommendationPackage found) {
        notifications.send(new Message(
                Recipient.body(found.bodyCode()),
                "推荐包逾期送达，不予受理",
                "以送达时间为准，贵单位的推荐包（" + found.number() + "）逾期送达，"
                        + bodies.get(found.intakeBody()).name() + "不予受理。",
                "/office/packages/" + found.id()));
    }

    void closed(RecommendationPackage found) {
        notifications.send(new Message(
                Recipient.body(found.bodyCode()),
                "推荐包逾期未上报",
                "上报截止时间已过，尚在编制的推荐包已关闭，其中的申报不再受理推荐。",
                "/office/packages/" + found.id()));
    }

    private Message outcome(Entry entry) {
        boolean recommended = entry.item().recommended();
        String body = bodies.get(entry.application().districtBody()).name();
        String project = "“" + entry.application().title() + "”";
        return new Message(
                Recipient.enterprise(entry.application().creditCode()),
                recommended ? "申报已获推荐上报" : "申报未获推荐",
                recommended
                        ? body + "已将贵单位申报的" + project + "推荐上报。"
                        : body + "未推荐贵单位申报的" + project + "。理由：" + entry.item().reason(),
                "/portal/applications/" + entry.application().id());
    }
}
