package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTest {

    @ParameterizedTest
    @CsvSource({
        "2020年度青岛市工业互联网高质量发展项目申报指南, 2020年度青岛市工业互联网高质量发展项目",
        "关于组织开展2019年度省工业互联网发展示范企业申报工作的通知, 2019年度省工业互联网发展示范企业",
        "广东省工业和信息化厅关于开展2020年制造业与互联网融合发展试点示范项目推荐工作的通知, 2020年制造业与互联网融合发展试点示范项目",
        "2027年度两化融合项目, 2027年度两化融合项目"
    })
    void its_subject_is_the_title_without_the_words_of_a_notice(String title, String subject) {
        assertThat(round(title).subject()).isEqualTo(subject);
    }

    @Test
    void no_notice_leaves_its_own_words_in_the_subject() {
        assertThat(Programmes.bundled().all())
                .extracting(programme -> round(programme.titleZh()).subject())
                .noneMatch(subject -> subject.contains("通知") || subject.contains("关于") || subject.endsWith("申报"));
    }

    private static Round round(String title) {
        return new Round(1, "p", 2027, title, RoundState.values()[0], BigDecimal.ONE, 5, Instant.EPOCH, 1);
    }
}
