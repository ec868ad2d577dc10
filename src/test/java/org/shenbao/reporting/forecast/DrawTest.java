package org.shenbao.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTest {

    private final Draw draw = new Draw(new SplittableRandom(5));

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "40, 0.02",
        "40, 0.5",
        "40, 0.97",
        "160, 0.5",
        "100000, 0.000005",
        "100000, 0.0004",
        "100000, 0.2",
        "100000, 0.99999"
    })
    void a_count_has_the_mean_and_the_variance_of_its_distribution(int number, double likelihood) {
        double mean = number * likelihood;
        double variance = mean * (1 - likelihood);

        Moments moments = new Moments(() -> draw.binomial(number, likelihood));

        assertThat(moments.mean()).isCloseTo(mean, within(6 * Math.sqrt(variance / Moments.DRAWS) + 1e-3));
        assertThat(moments.variance()).isCloseTo(variance, within(0.1 * variance + 0.02));
    }

    @ParameterizedTest
    @CsvSource({"0.2", "7", "300"})
    void arrivals_are_as_many_as_their_mean(double mean) {
        Moments moments = new Moments(() -> draw.poisson(mean));

        assertThat(moments.mean()).isCloseTo(mean, within(6 * Math.sqrt(mean / Moments.DRAWS)));
        assertThat(moments.variance()).isCloseTo(mean, within(0.1 * mean));
    }

    @Test
    void what_cannot_happen_and_what_must_costs_no_draw() {
        assertThat(draw.binomial(1_000_000_000, 0)).isZero();
        assertThat(draw.binomial(1_000_000_000, 1)).isEqualTo(1_000_000_000);
        assertThat(draw.binomial(0, 0.5)).isZero();
        assertThat(draw.poisson(0)).isZero();

        assertThat(draw.below(1000)).isEqualTo(new Draw(new SplittableRandom(5)).below(1000));
    }

    private static final class Moments {

        static final int DRAWS = 20_000;

        private double sum;
        private double squares;

        Moments(IntSupplier draws) {
            for (int i = 0; i < DRAWS; i++) {
                double drawn = draws.getAsInt();
                sum += drawn;
                squares += drawn * drawn;
            }
        }

        double mean() {
            return sum / DRAWS;
        }

        double variance() {
            return squares / DRAWS - mean() * mean();
        }
    }
}
