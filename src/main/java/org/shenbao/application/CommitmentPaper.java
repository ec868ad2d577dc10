package org.shenbao.application;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Dossier.SealedCommitment;
import org.shenbao.catalogue.Commitment;
import org.shenbao.document.Paper;
import org.shenbao.document.Paper.Block;
import org.shenbao.document.Paper.Fact;
import org.shenbao.document.PaperStyle;
import org.shenbao.support.Zones;

/** A commitment as it is printed: what is promised, who signs, room for the seal. */
final class CommitmentPaper {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(Zones.CHINA);

    private CommitmentPaper() {}

    /** @param signed its signature on screen; absent when it was not signed there */
    static Paper of(
            Commitment commitment, String orgName, Map<String, Object> answers, @Nullable SealedCommitment signed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Prose(text("本单位（" + orgName + "）", commitment)));
        List<Fact> facts = commitment.fields().stream()
                .map(f -> new Fact(
                        f.labelZh(), answers.get(f.key()) == null ? "" : FieldText.of(f, answers.get(f.key()))))
                .toList();
        if (!facts.isEmpty()) {
            blocks.add(new Paper.Facts(facts));
        }
        blocks.add(new Paper.Opinion(
                "签章",
                "",
                commitment.signatures().stream().map(s -> s.labelZh() + "：").toList(),
                signed == null ? null : "系统签署：" + signed.signatory() + "，" + DAY.format(signed.signedAt()),
                commitment.dated() ? FormPaper.BLANK_DATE : null));
        return new Paper(commitment.titleZh(), PaperStyle.OFFICIAL, null, blocks);
    }

    /** What is promised, a point a line. */
    static String text(String promiser, Commitment commitment) {
        StringBuilder text = new StringBuilder(promiser + "郑重承诺：");
        int number = 0;
        for (Commitment.Point point : commitment.points()) {
            number++;
            text.append('\n').append(number).append('．').append(point.noteZh()).append('。');
        }
        return text.toString();
    }
}
