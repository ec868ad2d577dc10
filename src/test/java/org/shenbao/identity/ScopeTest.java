package org.shenbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Bodies;
import org.shenbao.support.Actor;
import org.shenbao.support.NotFound;

class ScopeTest {

    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String CHENGYANG = "qd-district-miit.chengyang";
    private static final String CITY = "qd-city-miit";

    private final Scope scope = new Scope(Bodies.bundled());

    @Test
    void a_district_sees_itself_only() {
        assertThat(scope.bodies(officerOf(HUANGDAO))).containsExactly(HUANGDAO);
    }

    @Test
    void a_city_sees_its_districts() {
        assertThat(scope.bodies(officerOf(CITY))).contains(CITY, HUANGDAO, CHENGYANG);
    }

    @Test
    void a_foreign_district_finds_nothing() {
        assertThatThrownBy(() -> scope.require(officerOf(CHENGYANG), HUANGDAO, "申报"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_analyst_of_the_city_sees_no_applications() {
        Actor analyst = new Actor("analyst", "谢婷", Set.of(Role.ANALYST), Optional.of(CITY), Optional.empty());

        assertThat(scope.bodies(analyst)).isEmpty();
    }

    private static Actor officerOf(String body) {
        return new Actor("somebody", "某人", Set.of(Role.OFFICER), Optional.of(body), Optional.empty());
    }
}
