package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shenbao.demo.SampleMaker.Made;
import org.shenbao.demo.Samples.Stop;
import org.shenbao.notice.Notices;

/** What the city does with what its districts recommended, until each sample is where it stays. */
final class SampleCity {

    private final Cast cast;
    private final Notices notices;
    private final Clock clock;
    private final long round;

    SampleCity(Cast cast, Notices notices, Clock clock, long round) {
        this.cast = cast;
        this.notices = notices;
        this.clock = clock;
        this.round = round;
    }

    /** @param received what the service centre has registered */
    void work(List<Made> received) {
        reaching(received, Stop.DUPLICATES).forEach(one -> decide(one, 46, "pass", Map.of("opinion", "推荐材料齐全，复查通过。")));
        List<Made> ranked = reaching(received, Stop.SITE_CHECK);
        review(ranked);
        discuss(received.stream().filter(one -> one.stops(Stop.REVIEW)).toList());
        ranked.stream().filter(one -> one.stops(Stop.SITE_CHECK)).forEach(this::scheduleVisit);
        List<Made> awarded = reaching(ranked, Stop.NOTICE);
        awarded.forEach(one -> decide(
                one,
                31,
                "awarded",
                Map.of("amountWan", Objects.requireNonNull(one.awardWan()), "opinion", "按评审排序和预算核定。")));
        conclude(publish("第一批", reaching(awarded, Stop.ARCHIVED), 28));
        publish("第二批", awarded.stream().filter(one -> one.stops(Stop.NOTICE)).toList(), 1);
    }

    private void review(List<Made> ranked) {
        SamplePanel panel = SamplePanel.draw(cast, round, ids(ranked), 43);
        panel.begin(41);
        panel.scoreAll(37);
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (Made one : ranked) {
            boolean visit = one.stops(Stop.SITE_CHECK);
            verdicts.add(Map.of(
                    "applicationId", one.id(),
                    "outcome", visit ? "site-check" : "passed",
                    "reason", visit ? "设备数量与投资额需现场核对。" : ""));
        }
        panel.rank(verdicts, 34);
    }

    private void discuss(List<Made> underReview) {
        SamplePanel panel = SamplePanel.draw(cast, round, ids(underReview), 9);
        panel.begin(6);
        panel.scoreSome(2);
    }

    private void scheduleVisit(Made one) {
        Instant when = clock.instant().plus(Duration.ofDays(3));
        decide(
                one,
                3,
                "scheduled",
                Map.of("inspectionAt", when.toString(), "address", "青岛市崂山区株洲路100号", "team", "林志远\n何雯\n钱学文"));
    }

    private long publish(String batch, List<Made> listed, int daysAgo) {
        DemoUser city = cast.daysAgo(daysAgo, "city");
        JsonNode draft = city.post(
                "/api/notices",
                Map.of(
                        "roundId",
                        round,
                        "category",
                        "qd-integration",
                        "applicationIds",
                        ids(listed),
                        "title",
                        "关于两化融合项目资金拟奖补名单（" + batch + "）的公示",
                        "introduction",
                        "经区（市）推荐、市级复查、专家评审和核定，现将拟奖补名单予以公示。对公示内容有异议的，请在公示期内实名提出。",
                        "contact",
                        "青岛市工业和信息化局 0532-00000000"));
        long id = draft.get("id").asLong();
        city.post(
                "/api/notices/" + id + "/publication",
                Map.of("version", draft.get("version").asInt()));
        return id;
    }

    /** The period is long over; the clock of notices comes by once a minute, here it comes now. */
    private void conclude(long notice) {
        notices.concludeDue(clock.instant());
        cast.today("city").post("/api/notices/" + notice + "/conclusion", Map.of("conclusion", "公示期满，无异议，公示项目予以确认。"));
    }

    private void decide(Made one, int daysAgo, String outcome, Map<String, Object> decision) {
        cast.decide(cast.daysAgo(daysAgo, "city"), one.id(), outcome, decision);
    }

    private static List<Made> reaching(List<Made> all, Stop stop) {
        return all.stream().filter(one -> one.until().reaches(stop)).toList();
    }

    private static List<Long> ids(List<Made> all) {
        return all.stream().map(Made::id).toList();
    }
}
