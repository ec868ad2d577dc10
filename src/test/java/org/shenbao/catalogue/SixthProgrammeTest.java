package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sixth programme takes files only: the product reads it as it reads the five. */
@ExtendWith(SixthProgramme.class)
class SixthProgrammeTest {

    private final Programmes programmes = Programmes.bundled();
    private final Bodies bodies = Bodies.bundled();
    private final Programme sixth = programmes.programme(SixthProgramme.CODE);

    @Test
    void people_see_it_after_the_five() {
        assertThat(programmes.all()).extracting(Programme::code).hasSize(6).endsWith(SixthProgramme.CODE);
        assertThat(sixth.titleZh()).isEqualTo("2028年度滨海市中小企业数字化改造项目申报通知");
    }

    @Test
    void every_category_is_open_for_filing() {
        assertThat(sixth.leaves())
                .extracting(Leaf::category, Leaf::openForFiling)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bh-line", true),
                        org.assertj.core.groups.Tuple.tuple("bh-cloud", true));
    }

    @Test
    void its_tables_forms_bodies_and_diagram_are_its_notice() {
        assertThat(Conformance.differences(sixth, programmes)).isEmpty();
    }

    @Test
    void its_bodies_stand_in_the_tree_and_do_the_work_of_its_stages() {
        Responsibilities work = new Responsibilities(programmes, bodies);

        assertThat(bodies.get("bh-district-miit.beihai").name()).isEqualTo("北海区工业和信息化局");
        assertThat(bodies.subtree("bh-city-miit"))
                .containsExactlyInAnyOrder("bh-city-miit", "bh-district-miit.beihai", "bh-district-miit.nanhai");
        assertThat(work.local(SixthProgramme.CODE, "bh-district-miit.nanhai")).contains("bh-district-miit.nanhai");
        assertThat(work.recipient(SixthProgramme.CODE, "district-review", "bh-district-miit.nanhai"))
                .isEqualTo("bh-city-miit");
        assertThat(work.milestone(SixthProgramme.CODE, "district-review")).contains("review-cutoff");
    }

    @Test
    void a_round_of_another_year_prints_that_year() {
        Leaf later = programmes.leaf(SixthProgramme.CODE, "bh-line", 2030);

        assertThat(later.milestones()).extracting(Milestone::valueZh).containsExactly("2030年5月12日17:00前", "2030年6月2日前");
        assertThat(new ApplicationForms(programmes, new ObjectMapper())
                        .schema(later, 2030)
                        .path("components"))
                .isNotEmpty();
    }

    @Test
    void the_five_are_what_they_were() {
        List<String> without = programmes.all().stream()
                .map(Programme::code)
                .filter(code -> !code.equals(SixthProgramme.CODE))
                .toList();

        assertThat(without)
                .containsExactly("qingdao-2020", "shandong-2020", "jilin-2020", "guangdong-2020", "jiangsu-2019");
    }
}
