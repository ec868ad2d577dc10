package org.shenbao.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "12345678, 12345678",
        "No.12345678, 12345678",
        "№ 12345678, 12345678",
        "发票号：１２３４５６７８, 12345678",
        "ht-2026-008, HT2026008",
        "HT—2026—008, HT2026008",
        "合同编号HT（2026）008, HT2026008"
    })
    void spellings_of_one_number_are_one(String written, String number) {
        assertThat(DocumentNumbers.of(written)).containsExactly(number);
    }

    @Test
    void a_cell_may_hold_several_numbers() {
        assertThat(DocumentNumbers.of("12345678、12345679；12345680"))
                .containsExactly("12345678", "12345679", "12345680");
        assertThat(DocumentNumbers.of("12345678/12345679")).containsExactly("12345678", "12345679");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "-", "暂无", "N/A", "12", "待定", ""})
    void what_identifies_nothing_is_left_out(String written) {
        assertThat(DocumentNumbers.of(written)).isEmpty();
    }

    @Test
    void different_contracts_stay_different() {
        assertThat(DocumentNumbers.of("HT-2026-008")).isNotEqualTo(DocumentNumbers.of("HT-2026-080"));
    }
}
