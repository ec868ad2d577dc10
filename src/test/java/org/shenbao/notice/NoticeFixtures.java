package org.shenbao.notice;

import java.math.BigDecimal;
import java.time.Instant;
import org.shenbao.application.ApplicationId;
import org.shenbao.award.Award;
import org.shenbao.award.AwardState;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;

/** Notices for tests. */
final class NoticeFixtures {

    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private NoticeFixtures() {}

    static Notice aDraft() {
        return new Notice(
                0,
                1,
                "qingdao-2020",
                "qd-integration",
                1,
                "qd-city-miit",
                "关于2027年度两化融合项目资金拟奖补名单的公示",
                "经审核，现将拟奖补名单予以公示。",
                "青岛市工业和信息化局 0532-00000000",
                5,
                NoticeState.DRAFT,
                "city",
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    static NoticeItem anItem(long noticeId, int position, long applicationId) {
        return new NoticeItem(
                0,
                noticeId,
                position,
                new ApplicationId(applicationId),
                "青岛海智装备有限公司",
                "产线改造",
                "黄岛区工业和信息化局",
                new BigDecimal("120.50"),
                NoticeItem.State.LISTED,
                null);
    }

    static Objection anObjection(long noticeId, long itemId, String number) {
        return new Objection(
                0,
                noticeId,
                itemId,
                number,
                "王某",
                "13800000000",
                "合同造假",
                NOW,
                Objection.State.RECEIVED,
                null,
                null,
                null,
                0);
    }

    static Award anAward(ApplicationId id) {
        return new Award(
                id,
                1,
                "qingdao-2020",
                "qd-integration",
                "青岛海智装备有限公司",
                "91370211MA3C000001",
                "产线改造",
                "qd-city-miit",
                "qd-district-miit.huangdao",
                new BigDecimal("100.00"),
                "",
                AwardState.DETERMINED,
                "city",
                NOW,
                0);
    }

    static Round aRound() {
        return new Round(1, "qingdao-2020", 2027, "2027年度申报", RoundState.OPEN, new BigDecimal("1000"), 5, NOW, 0);
    }
}
