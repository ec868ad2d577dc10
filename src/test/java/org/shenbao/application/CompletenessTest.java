package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

class CompletenessTest {

    private final Leaf leaf = Programmes.bundled().leaf("qingdao-2020", "qd-integration");
    private final Map<String, Object> answers = new LinkedHashMap<>(DossierFixtures.completeAnswers());

    @Test
    void a_careful_applicant_has_everything() {
        assertThat(Completeness.of(leaf, AnswerTypes.check(leaf, answers)).faults())
                .isEmpty();
    }

    @Test
    void every_datum_counts_in_one_section_only() {
        Completeness empty = Completeness.of(leaf, Map.of());

        assertThat(empty.faults())
                .extracting(FieldError::field)
                .doesNotHaveDuplicates()
                .contains("orgName");
        assertThat(empty.sections())
                .extracting(Completeness.SectionState::titleZh)
                .contains("封面", "项目简要情况");
    }

    @ParameterizedTest
    @CsvSource({"contactEmail, 不是邮箱, contactEmail", "contactPhone, abc, contactPhone", "projectName, , projectName"})
    void what_is_missing_or_unusable_is_named(String field, String value, String fault) {
        if (value == null) {
            answers.remove(field);
        } else {
            answers.put(field, value);
        }

        assertThat(faults()).containsExactly(fault);
    }

    @Test
    void a_table_names_the_row_that_lacks_something() {
        answers.put("spendingLines", List.of(Map.of("contractNo", "HT-1", "amountWan", new BigDecimal("1.234"))));

        assertThat(faults())
                .contains("spendingLines[0].invoiceNo", "spendingLines[0].amountWan")
                .doesNotContain("spendingLines[0].contractNo");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        answers.put("projectPeriod", Map.of("start", "2027-06", "end", "2026-03"));

        assertThat(faults()).containsExactly("projectPeriod");
    }

    @Test
    void blanks_are_dropped_and_what_the_system_computes_is_not_believed() {
        answers.put("contactFax", "  ");
        answers.put("spendingTotalWan", 1);

        Map<String, Object> checked = AnswerTypes.check(leaf, answers);

        assertThat(checked).doesNotContainKey("contactFax");
        assertThat((BigDecimal) checked.get("spendingTotalWan")).isEqualByComparingTo("612.5");
    }

    @Test
    void a_text_beyond_all_measure_is_refused_even_in_a_draft() {
        answers.put("projectTeam", "长".repeat(20_001));

        assertThatThrownBy(() -> AnswerTypes.check(leaf, answers)).isInstanceOf(InvalidInput.class);
    }

    private List<String> faults() {
        return Completeness.of(leaf, AnswerTypes.check(leaf, answers)).faults().stream()
                .map(FieldError::field)
                .toList();
    }
}
