package org.shenbao.recommendation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.Pdfs;
import org.shenbao.document.Xhtml;
import org.shenbao.identity.People;
import org.shenbao.support.NotFound;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** The receipt of a submitted package: number, server time, digest. */
@Component
public class PackageReceipts {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA).withZone(Zones.CHINA);

    private final PackageMapper mapper;
    private final Bodies bodies;
    private final Rounds rounds;
    private final People people;
    private final Pdfs pdfs;

    PackageReceipts(PackageMapper mapper, Bodies bodies, Rounds rounds, People people, Pdfs pdfs) {
        this.mapper = mapper;
        this.bodies = bodies;
        this.rounds = rounds;
        this.people = people;
        this.pdfs = pdfs;
    }

    /** @throws NotFound when it has not been submitted */
    public byte[] print(RecommendationPackage found) {
        if (found.submittedAt() == null || found.submittedBy() == null) {
            throw new NotFound("推荐包回执");
        }
        List<PackageItem> items = mapper.items(List.of(found.id()));
        long recommended = items.stream().filter(PackageItem::recommended).count();
        String rows = row("回执编号", found.number())
                + row("申报批次", rounds.get(found.roundId()).title())
                + row("推荐单位", bodies.get(found.bodyCode()).name())
                + row("接收单位", bodies.get(found.intakeBody()).name())
                + row("推荐项目", recommended + " 个（不予推荐 " + (items.size() - recommended) + " 个）")
                + row("上报时间", SECOND.format(found.submittedAt()) + "（服务器时间）")
                + row("经办人", people.displayName(found.submittedBy()))
                + row("推荐包 SHA-256", found.sha256());
        return pdfs.render("<html><head><title>推荐包上报回执</title></head><body><h1>推荐包上报回执</h1><table>" + rows
                + "</table><p class=\"note\">摘要由推荐项目及排序、推荐意见、推荐文件和各项目申报材料的摘要共同计算，任何一处改动都会使其改变。</p></body></html>");
    }

    /** @throws NotFound when it has not been submitted */
    public String sealedContent(RecommendationPackage found) {
        if (found.submittedAt() == null) {
            throw new NotFound("推荐包回执");
        }
        return mapper.seal(found.id());
    }

    private static String row(String label, @Nullable String value) {
        return "<tr><th style=\"width: 26%\">" + label + "</th><td class=\"code\" style=\"font-size: 10pt\">"
                + Xhtml.text(value) + "</td></tr>";
    }
}
