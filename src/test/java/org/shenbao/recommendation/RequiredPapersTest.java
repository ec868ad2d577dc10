package org.shenbao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;

class RequiredPapersTest {

    private final Rounds rounds = mock(Rounds.class);
    private final RequiredPapers papers = new RequiredPapers(Programmes.bundled(), rounds);

    @ParameterizedTest
    @CsvSource({
        "qingdao-2020, district-submission, 推荐文件 3；项目汇总表 3；申报材料 3",
        "shandong-2020, province-submission, 申报材料 3；申报信息汇总表 未规定",
        "jilin-2020, local-recommendation, 申报材料 未规定；真实性证明 未规定；申报信息汇总表 未规定",
        "guangdong-2020, province-submission, 推荐文件 2；申报书及附件 3/6；申报书及附件（光盘） 1",
        "guangdong-2020, ministry-submission, 申报书及附件 2/4；申报书及附件（光盘） 未规定；推荐意见函 未规定",
        "jiangsu-2019, province-submission, 申报书 3；申报情况汇总表 1",
    })
    void every_notice_has_its_own_number_of_copies(String programme, String stage, String expected) {
        Round round = mock(Round.class);
        when(round.programme()).thenReturn(programme);
        when(round.year()).thenReturn(2027);
        when(rounds.get(1)).thenReturn(round);
        RecommendationPackage found = mock(RecommendationPackage.class);
        when(found.roundId()).thenReturn(1L);
        when(found.stage()).thenReturn(stage);

        List<RequiredPapers.Required> required = papers.of(found);

        List<String> lines = List.of(expected.split("；"));
        assertThat(required).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            String[] line = lines.get(i).split(" ");
            assertThat(required.get(i).name()).contains(line[0].split("（")).doesNotContain("XX");
            assertThat(copies(required.get(i))).isEqualTo(line[1]);
        }
    }

    private static String copies(RequiredPapers.Required paper) {
        String copies = paper.copies() == null ? "未规定" : String.valueOf(paper.copies());
        return copies + (paper.copiesForTwoDirections() == null ? "" : "/" + paper.copiesForTwoDirections());
    }
}
