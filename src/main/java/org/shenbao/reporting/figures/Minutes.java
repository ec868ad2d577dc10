package org.shenbao.reporting.figures;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.jspecify.annotations.Nullable;

/** Durations in whole minutes and their exact percentiles, as spreadsheets reckon them (Hyndman and Fan, type 7). */
final class Minutes {

    private static final Quantile QUANTILE =
            Quantile.withDefaults().with(EstimationMethod.HF7).withCopy(false);

    private int[] values = new int[16];
    private int size;

    static Minutes[] each(int groups) {
        return Stream.generate(Minutes::new).limit(groups).toArray(Minutes[]::new);
    }

    void add(int minutes) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = minutes;
    }

    int size() {
        return size;
    }

    /** Null when there is none. */
    @Nullable
    Integer median() {
        return quantile(0.5);
    }

    /** @param p from 0 to 1 */
    @Nullable
    Integer quantile(double p) {
        if (size == 0) {
            return null;
        }
        values = Arrays.copyOf(values, size);
        return (int) Math.round(QUANTILE.evaluate(values, p));
    }

    @Nullable
    Integer max() {
        return size == 0 ? null : Arrays.stream(values, 0, size).max().getAsInt();
    }
}
