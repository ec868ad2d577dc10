package org.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shenbao.support.Sha256;

class SealedDrawTest {

    private static final String SEED = "00".repeat(32);

    @Test
    void the_documented_example_comes_out_the_same_with_sha256sum_and_openssl() {
        SealedDraw draw = new SealedDraw(7, 1, 2, List.of("expert1", "expert2", "expert3"), SEED);

        assertThat(draw.text())
                .isEqualTo("shenbao expert draw, version 1\npanel 7\ndraw 1\nseats 2\nseed " + SEED
                        + "\nexpert expert1\nexpert expert2\nexpert expert3\n");
        assertThat(draw.commitment()).isEqualTo("fcb84b33555b8fecbca888f36bbc7e276fff9444540f9e3b3e5b7f07b6410fba");
        assertThat(draw.tickets("4127").get(0))
                .isEqualTo(new SealedDraw.Ticket(
                        "expert3", "db9bd90279675ef9db09b3d56e99d2fa23e9a9059d01771c7c4f3b29cf60aa90"));
    }

    @RepeatedTest(200)
    void any_draw_replays_from_its_record(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> pool = new ArrayList<>(IntStream.rangeClosed(1, 3 + random.nextInt(40))
                .mapToObj(i -> "expert" + i)
                .toList());
        int seats = 1 + random.nextInt(pool.size());
        String seed = seed(random);
        String witness = Integer.toString(random.nextInt(10_000));
        SealedDraw draw = new SealedDraw(random.nextInt(100), 1, seats, pool, seed);

        Collections.shuffle(pool, random);
        SealedDraw replay = new SealedDraw(draw.panelId(), 1, seats, pool, seed);

        assertThat(replay.commitment()).isEqualTo(draw.commitment()).isEqualTo(Sha256.hex(draw.text()));
        assertThat(replay.drawn(witness))
                .isEqualTo(draw.drawn(witness))
                .hasSize(seats)
                .doesNotHaveDuplicates()
                .isSubsetOf(pool);
    }

    @RepeatedTest(50)
    void a_changed_pool_size_or_seed_breaks_the_commitment(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        SealedDraw draw = new SealedDraw(1, 1, 3, List.of("a", "b", "c", "d", "e"), seed(random));

        assertThat(List.of(
                        new SealedDraw(1, 1, 3, List.of("a", "b", "c", "d"), draw.seed()),
                        new SealedDraw(1, 1, 2, draw.eligible(), draw.seed()),
                        new SealedDraw(1, 2, 3, draw.eligible(), draw.seed()),
                        new SealedDraw(2, 1, 3, draw.eligible(), draw.seed()),
                        new SealedDraw(1, 1, 3, draw.eligible(), seed(random))))
                .extracting(SealedDraw::commitment)
                .doesNotContain(draw.commitment());
    }

    @Test
    void every_expert_is_drawn_about_equally_often() {
        int[] hits = new int[8];
        List<String> pool = IntStream.range(0, 8).mapToObj(Integer::toString).toList();
        Random random = new Random(42);

        for (int i = 0; i < 4000; i++) {
            new SealedDraw(1, 1, 3, pool, seed(random)).drawn("1").forEach(e -> hits[Integer.parseInt(e)]++);
        }

        assertThat(Arrays.stream(hits).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(1350, 1650)); // 4000 × 3 ÷ 8 = 1500
    }

    private static String seed(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
