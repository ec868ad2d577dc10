package org.shenbao.reporting.figures;

import org.jspecify.annotations.Nullable;

/** Ratios as reports print them; of nothing there is none. */
final class Share {

    private Share() {}

    /** From 0 to 100, one decimal. */
    static @Nullable Double percent(int part, int whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
    }

    /** From 0 to 100 in steps of five, so that nobody reckons back what the whole was. */
    static @Nullable Double coarse(int part, int whole) {
        return whole == 0 ? null : Math.round(20.0 * part / whole) * 5.0;
    }

    /** Two decimals. */
    static @Nullable Double ratio(int part, int whole) {
        return whole == 0 ? null : Math.round(100.0 * part / whole) / 100.0;
    }
}
