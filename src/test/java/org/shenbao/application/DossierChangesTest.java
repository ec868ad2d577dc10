package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shenbao.application.Dossier.SealedFile;
import org.shenbao.application.DossierPage.Change;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;

class DossierChangesTest {

    private final Leaf leaf = Programmes.bundled().leaf("qingdao-2020", "qd-integration");
    private final Map<String, Object> answers = DossierFixtures.completeAnswers();

    @Test
    void the_same_number_in_another_spelling_is_no_change() {
        Map<String, Object> same = new LinkedHashMap<>(answers);
        same.put("projectInvestmentWan", new BigDecimal("612.5"));

        assertThat(DossierChanges.between(leaf, dossier(answers, List.of()), dossier(same, List.of())))
                .isEmpty();
    }

    @Test
    void a_change_shows_before_and_after_as_people_read_them() {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        changed.put("projectInvestmentWan", new BigDecimal("1612.5"));
        changed.put("isProjectOnline", false);

        assertThat(DossierChanges.between(leaf, dossier(answers, List.of()), dossier(changed, List.of())))
                .extracting(Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("612.50 万元", "1,612.50 万元"),
                        org.assertj.core.groups.Tuple.tuple("是", "否"));
    }

    @Test
    void of_a_table_only_the_rows_that_differ_are_shown() {
        List<?> rows = (List<?>) Objects.requireNonNull(answers.get("spendingLines"));
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        changed.put("spendingLines", List.of(rows.get(0)));

        Change change = DossierChanges.between(leaf, dossier(answers, List.of()), dossier(changed, List.of()))
                .get(0);

        assertThat(change.before()).contains("HT-2026-002").doesNotContain("HT-2026-001");
        assertThat(change.after()).isEqualTo("—");
    }

    @Test
    void a_replaced_file_is_a_change_of_its_material() {
        SealedFile old = new SealedFile(1, "qd-m-integration-5", "合同.pdf", "application/pdf", 10, "a".repeat(64));
        SealedFile now = new SealedFile(2, "qd-m-integration-5", "合同（补）.pdf", "application/pdf", 11, "b".repeat(64));

        assertThat(DossierChanges.between(leaf, dossier(answers, List.of(old)), dossier(answers, List.of(now))))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("合同（补）.pdf"));
    }

    private static Dossier dossier(Map<String, Object> answers, List<SealedFile> files) {
        return new Dossier(
                new ApplicationId(1),
                1,
                answers,
                files,
                List.of(),
                "0".repeat(64),
                "eligible",
                "haizhi",
                Instant.EPOCH);
    }
}
