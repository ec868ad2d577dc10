package org.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.identity.Expert;

class ExpertPoolTest {

    private static final Entry ENTRY =
            new Entry(1, new ApplicationId(7), "青岛海智装备（集团）有限公司", "91370211MA3C000001", "产线改造");

    @Test
    void an_expert_of_the_applicant_steps_back_by_credit_code() {
        ExpertPool pool = pool(expert("a", "海智研究院", "91370211MA3C000001"), expert("b", "青岛大学", null));

        assertThat(pool.usernames()).containsExactly("b");
        assertThat(pool.excluded()).singleElement().satisfies(one -> {
            assertThat(one.expert().username()).isEqualTo("a");
            assertThat(one.reason()).contains("单位回避", ENTRY.enterprise());
        });
    }

    @Test
    void an_expert_of_the_applicant_steps_back_by_name_however_its_brackets_are_typed() {
        assertThat(pool(expert("a", "青岛海智装备(集团) 有限公司", null)).usernames()).isEmpty();
    }

    @Test
    void an_expert_of_another_unit_may_be_drawn() {
        assertThat(pool(expert("a", "青岛海智装备研究所", "91370211MA3C000009")).usernames())
                .containsExactly("a");
    }

    @Test
    void nobody_is_drawn_twice_for_a_panel() {
        ExpertPool pool = ExpertPool.of(
                List.of(expert("a", "青岛大学", null), expert("b", "青岛大学", null)), List.of(ENTRY), Set.of("a"));

        assertThat(pool.usernames()).containsExactly("b");
        assertThat(pool.excluded()).extracting(ExpertPool.Exclusion::reason).containsExactly("本评审组此前已抽中");
    }

    private static ExpertPool pool(Expert... experts) {
        return ExpertPool.of(List.of(experts), List.of(ENTRY), Set.of());
    }

    private static Expert expert(String username, String org, @Nullable String creditCode) {
        return new Expert(username, "专家" + username, org, creditCode, "教授", List.of());
    }
}
