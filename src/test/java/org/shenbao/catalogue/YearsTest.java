package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a notice's texts read a year later. */
class YearsTest {

    @ParameterizedTest
    @CsvSource({
        "2019年7月1日至2020年6月30日, 2020年7月1日至2021年6月30日",
        "2018-2019年获得的各类财政专项资金, 2019-2020年获得的各类财政专项资金",
        "2017、2018、2019 年平台相关的研发投入, 2018、2019、2020 年平台相关的研发投入",
        "三年财务（2017、2018、2019）, 三年财务（2018、2019、2020）",
        "企业 2019 年主营业务收入*, 企业 2020 年主营业务收入*",
        "青工信规〔2020〕3号, 青工信规〔2020〕3号",
        "不低于2000万元, 不低于2000万元",
        "2020-10-22, 2020-10-22",
        "hasCloudContract2019, hasCloudContract2019",
    })
    void years_of_a_text_move_and_nothing_else(String printed, String later) {
        assertThat(Years.shift(printed, 1)).isEqualTo(later);
        assertThat(Years.shift(printed, 0)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "'fixedRows: [2017, 2018, 2019]', 'fixedRows: [2018, 2019, 2020]'",
        "threeYearFinancials[2019].profitWan, threeYearFinancials[2020].profitWan",
    })
    void rows_of_a_definition_move_with_them(String printed, String later) {
        assertThat(Years.shiftDefinition(printed, 1)).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({"10月22日（星期四）前, 10月22日前", "2020年10月22日（星期四）前, 2021年10月22日前"})
    void a_printed_weekday_is_that_of_its_own_year(String printed, String later) {
        assertThat(Years.shift(printed, 1, "星期四")).isEqualTo(later);
    }
}
