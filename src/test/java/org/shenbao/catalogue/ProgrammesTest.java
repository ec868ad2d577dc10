package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.support.NotFound;

class ProgrammesTest {

    private final Programmes programmes = Programmes.bundled();
    private final Leaf leaf = programmes.leaf("qingdao-2020", "qd-integration");

    @Test
    void the_programme_has_its_ten_leaves() {
        List<String> leaves = programmes.programme("qingdao-2020").leaves().stream()
                .map(Leaf::category)
                .toList();

        assertThat(leaves).hasSize(10).contains("qd-integration", "qd-enabling-platform-professional", "qd-scene-ai");
    }

    @Test
    void a_leaf_takes_the_lists_of_its_ancestors_root_first() {
        assertThat(leaf.conditions())
                .extracting(Condition::id)
                .startsWith("qd-c-no-bad-credit", "qd-c-not-safety-blacklist", "qd-c-integration-region")
                .hasSize(11);
        assertThat(leaf.commitments())
                .extracting(Commitment::key)
                .containsExactly("qd-k-authenticity", "qd-k-service-org");
        assertThat(leaf.dossier().key()).isEqualTo("qd-dossier");
        assertThat(leaf.summaryTable().key()).isEqualTo("qd-summary-integration");
    }

    @Test
    void materials_come_in_the_order_of_the_dossier() {
        assertThat(leaf.materials())
                .hasSize(9)
                .isSortedAccordingTo(java.util.Comparator.comparingInt(Material::seq))
                .last()
                .extracting(Material::id)
                .isEqualTo("qd-m-service-org-commitment");
    }

    @Test
    void a_field_is_that_of_the_form_else_a_supplementary_one() {
        assertThat(leaf.field("registeredDistrict").orElseThrow().labelZh()).isEqualTo("所属区（市）");
        assertThat(leaf.field("orgName").orElseThrow().labelZh()).isEqualTo("企业名称");
        assertThat(leaf.field("isProjectOnline").orElseThrow().labelZh()).isEqualTo("已上线（竣工）并投入使用");
        assertThat(leaf.field("isBranch")).isEmpty();
    }

    @Test
    void options_of_a_list_are_filled_in() {
        assertThat(leaf.field("integrationSupportArea").orElseThrow().options()).hasSize(5);
        assertThat(leaf.field("registeredDistrict").orElseThrow().option("huangdao"))
                .map(Option::labelZh)
                .contains("黄岛区");
    }

    @Test
    void a_category_with_children_is_no_leaf() {
        assertThatThrownBy(() -> programmes.leaf("qingdao-2020", "qd-enabling")).isInstanceOf(NotFound.class);
    }
}
