package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilitiesTest {

    private final Responsibilities responsibilities = Responsibilities.bundled();

    @ParameterizedTest
    @CsvSource({
        "qingdao-2020, district-submission-cutoff, 区市推荐上报截止",
        "guangdong-2020, province-arrival-cutoff, 报送省厅截止",
        "guangdong-2020, ministry-recommendation-cutoff, 报送工业和信息化部截止",
        "jiangsu-2019, province-submission-cutoff, 报送省厅截止",
    })
    void a_deadline_is_called_what_it_ends(String programme, String milestone, String name) {
        assertThat(responsibilities.milestoneName(programme, milestone)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "qd-district-miit.huangdao, qingdao-2020",
        "qd-service-centre, qingdao-2020",
        "qd-city-miit-ii-office, qingdao-2020",
        "sd-province-miit, shandong-2020",
        "js-local-miit.suzhou, jiangsu-2019",
        "js-province-integration-office, jiangsu-2019",
        "miit-it-department, guangdong-2020",
    })
    void a_body_has_to_do_with_its_own_programmes_alone(String body, String programme) {
        assertThat(Programmes.bundled().all())
                .extracting(Programme::code)
                .filteredOn(code -> responsibilities.concerns(code, body))
                .containsExactly(programme);
    }

    @Test
    void a_milestone_that_ends_no_stage_is_just_one() {
        assertThat(responsibilities.milestoneName("qingdao-2020", "previous-year"))
                .isEqualTo("时间节点");
    }
}
