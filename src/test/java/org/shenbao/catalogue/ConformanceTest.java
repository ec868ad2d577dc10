package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a programme's files hold what its notice says, and nothing else. A failure lists what differs. */
class ConformanceTest {

    private static final Programmes PROGRAMMES = Programmes.bundled();

    static Stream<Programme> programmes() {
        return PROGRAMMES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void a_programmes_files_are_its_notice(Programme programme) {
        assertThat(Conformance.differences(programme, PROGRAMMES)).isEmpty();
    }
}
