package org.shenbao.recommendation;

import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.Pdfs;
import org.shenbao.document.Xhtml;
import org.shenbao.recommendation.PackageContents.Entry;
import org.springframework.stereotype.Component;

/** The 推荐文件 as the product prints it, to be stamped: addressee, opinion, ranked list, body and date. */
@Component
public class PrintedLetters {

    private final PackageContents contents;
    private final SummaryTables tables;
    private final Bodies bodies;
    private final Rounds rounds;
    private final Pdfs pdfs;

    PrintedLetters(PackageContents contents, SummaryTables tables, Bodies bodies, Rounds rounds, Pdfs pdfs) {
        this.contents = contents;
        this.tables = tables;
        this.bodies = bodies;
        this.rounds = rounds;
        this.pdfs = pdfs;
    }

    public byte[] print(RecommendationPackage found) {
        Round round = rounds.get(found.roundId());
        String title = bodies.get(found.bodyCode()).name() + "关于推荐" + round.subject() + "的函";
        String body = "<h1>" + Xhtml.text(title) + "</h1><p>"
                + Xhtml.text(addressee(found)) + "：</p>"
                + Xhtml.paragraphs(found.opinion()).replace("<p>", "<p style=\"text-indent: 2em\">")
                + list(found)
                + "<div class=\"signature\"><p>"
                + Xhtml.text(bodies.get(found.bodyCode()).name())
                + "（盖章）</p><p>" + SummaryTables.DAY.format(tables.reportDate(found)) + "</p></div>"
                + "<p class=\"note\">填表人：" + Xhtml.text(found.preparedBy()) + "　电话："
                + Xhtml.text(found.preparedByPhone()) + "</p>";
        return pdfs.render(
                "<html><head><title>" + Xhtml.text(title) + "</title></head><body>" + body + "</body></html>");
    }

    private String addressee(RecommendationPackage found) {
        String parent = bodies.get(found.bodyCode()).parentCode();
        return bodies.find(parent == null ? found.intakeBody() : parent)
                .map(Body::name)
                .orElse("");
    }

    private String list(RecommendationPackage found) {
        StringBuilder rows = new StringBuilder();
        int rank = 0;
        for (Entry entry : contents.of(found)) {
            if (entry.item().recommended()) {
                rank++;
                rows.append("<tr><td class=\"center\">").append(rank);
                cell(rows, entry.application().orgName());
                cell(rows, entry.application().title());
                cell(rows, String.valueOf(entry.application().number()));
                rows.append("</td></tr>");
            }
        }
        return "<table><thead><tr><th style=\"width: 10%\" class=\"center\">序号</th><th>企业名称</th><th>项目名称</th>"
                + "<th style=\"width: 24%\">申报编号</th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static void cell(StringBuilder rows, String text) {
        rows.append("</td><td>").append(Xhtml.text(text));
    }
}
