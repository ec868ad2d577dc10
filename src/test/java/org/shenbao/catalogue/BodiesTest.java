package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodiesTest {

    private final Bodies bodies = Bodies.bundled();

    @Test
    void every_district_has_its_own_bureau() {
        Body huangdao = bodies.get("qd-district-miit.huangdao");

        assertThat(huangdao)
                .isEqualTo(new Body("qd-district-miit.huangdao", "黄岛区工业和信息化局", "district", "qd-city-miit", "370211"));
    }

    @Test
    void the_city_sees_its_districts_and_a_district_only_itself() {
        assertThat(bodies.subtree("qd-city-miit"))
                .contains("qd-city-miit", "qd-service-centre", "qd-district-miit.laixi")
                .hasSize(14);
        assertThat(bodies.subtree("qd-district-miit.laixi")).containsExactly("qd-district-miit.laixi");
        assertThat(bodies.subtree("nobody")).isEmpty();
    }
}
