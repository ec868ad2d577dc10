package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.routing.StartVersions.Trial;
import org.shenbao.support.MapperTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Where applications begin, and where they are put by hand. */
@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class StartVersionMapperTest {

    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00.123Z");

    private final StartVersionMapper trials;
    private final MoveMapper moves;

    StartVersionMapperTest(StartVersionMapper trials, MoveMapper moves) {
        this.trials = trials;
        this.moves = moves;
    }

    @Test
    void a_trial_is_found_until_it_is_over() {
        Trial trial = new Trial("qingdao-2020", 3, 2, NOON);
        trials.insert(trial);
        trials.insertBodies("qingdao-2020", List.of("qd-district-miit.laoshan", "qd-district-miit.huangdao"));

        assertThat(trials.find("qingdao-2020")).contains(trial);
        assertThat(trials.bodies("qingdao-2020"))
                .containsExactly("qd-district-miit.huangdao", "qd-district-miit.laoshan");
        assertThat(trials.find("jilin-2020")).isEmpty();

        trials.deleteBodies("qingdao-2020");
        trials.delete("qingdao-2020");
        assertThat(trials.find("qingdao-2020")).isEmpty();
        assertThat(trials.bodies("qingdao-2020")).isEmpty();
    }

    @Test
    void moves_are_told_in_their_order() {
        MoveRecord back = new MoveRecord(7, "UserTask_B", "复查", "UserTask_A", "初审", "材料有误𠮷", "analyst", NOON);
        MoveRecord on =
                new MoveRecord(7, "UserTask_A", "初审", "UserTask_B", "复查", "已更正", "analyst", NOON.plusSeconds(60));
        moves.insert(back);
        moves.insert(on);

        assertThat(moves.of(7)).containsExactly(back, on);
        assertThat(moves.of(8)).isEmpty();
    }
}
