package org.shenbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void the_kind_of_paper_and_its_brackets_begin_lines_of_their_own_on_a_cover() {
        assertThat(lines("江苏省重点工业互联网平台申报书")).containsExactly("江苏省重点工业互联网平台申报书");
        assertThat(lines("2020年制造业与互联网融合发展试点示范项目申报书(两化融合管理体系贯标)"))
                .containsExactly("2020年制造业与互联网融合发展试点示范项目", "申报书", "(两化融合管理体系贯标)");
    }

    @Test
    void a_long_title_is_set_smaller_so_that_it_fits_its_line() {
        assertThat(Paper.titleSize(List.of("江苏省重点工业互联网平台申报书"), 26)).isEqualTo(26);
        assertThat(Paper.titleSize(List.of("2020年度省级工业互联网及制造业服务化示范项目"), 26)).isEqualTo(20);
    }

    @Test
    void figures_get_the_width_they_need_and_texts_share_the_rest() {
        Paper.Grid grid = new Paper.Grid(
                "",
                List.of("序号", "用途", "金额"),
                List.of(List.of("1", "购置制造执行系统软件许可及实施服务", "123,456.78 万元")),
                List.of("合计", "", "123,456.78 万元"));

        assertThat(grid.shares()).containsExactly(4, 27, 10);
    }

    @Test
    void the_longest_bar_takes_the_whole_width_and_the_others_their_share_of_it() {
        Paper.Bar recheck = new Paper.Bar("市级复查", 30, "30 件");
        Paper.Bar review = new Paper.Bar("专家评审", 120, "120 件");
        Paper.Bar none = new Paper.Bar("公示", 0, "0 件");
        Paper.Bars bars = new Paper.Bars("各环节在办件数", List.of(recheck, review, none));

        assertThat(bars.bars()).extracting(bars::share).containsExactly(25, 100, 0);
        assertThat(new Paper.Bars("没有在办", List.of(none)).share(none)).isZero();
    }

    private static List<String> lines(String title) {
        return new Paper(title, PaperStyle.OFFICIAL, null, List.of()).titleLines();
    }
}
