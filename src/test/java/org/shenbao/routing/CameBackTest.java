package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameBackTest {

    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            review!,                                         review,     false
            review supplement review!,                       review,     true
            review supplement review supplement review!,     review,     true
            review supplement review recheck!,               recheck,    false
            site-check site-check!,                          site-check, false
            site-check supplement site-check site-check!,    site-check, false
            review supplement review site-check site-check!, site-check, false
            supplement review!,                              review,     false
            """)
    void only_what_was_returned_for_a_supplement_came_back(String way, String stage, boolean cameBack) {
        List<StageStay> stays =
                Arrays.stream(way.split(" ")).map(CameBackTest::stay).toList();

        assertThat(StageStays.cameBack(stays, stage)).isEqualTo(cameBack);
    }

    /** An exclamation mark: still there. */
    private static StageStay stay(String step) {
        String stage = step.replace("!", "");
        Instant left = step.endsWith("!") ? null : NOON;
        return new StageStay(
                0,
                7,
                stage,
                "qingdao-2020",
                1,
                "UserTask_X",
                "办理",
                "e",
                null,
                "office",
                null,
                NOON,
                left,
                null,
                null,
                "qingdao-2020",
                1,
                "UserTask_X",
                null,
                null,
                0);
    }
}
