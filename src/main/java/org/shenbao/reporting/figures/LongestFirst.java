package org.shenbao.reporting.figures;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.shenbao.reporting.figures.ApplicationList.Hit;

/**
 * What was found in some rounds, the longest first. Of half a million only those that are looked at are made: the others are
 * a number each, by which they are in order.
 */
final class LongestFirst extends AbstractList<Hit> implements RandomAccess {

    private final List<Findings> rounds;

    /** Rows of the rounds before each one. */
    private final int[] before;

    /** How much shorter than the longest possible, and then the row, counted through all rounds. */
    private long[] keys = new long[64];

    private int size;

    LongestFirst(List<? extends Findings> rounds) {
        this.rounds = List.copyOf(rounds);
        this.before = new int[rounds.size()];
        int rows = 0;
        for (int i = 0; i < before.length; i++) {
            int offset = rows;
            before[i] = offset;
            this.rounds.get(i).each((first, minutes) -> add(offset + first, minutes));
            rows += this.rounds.get(i).facts().size();
        }
        Arrays.sort(keys, 0, size);
    }

    private void add(int row, int minutes) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = (long) (Integer.MAX_VALUE - minutes) << Integer.SIZE | row;
    }

    /** Only those that take at least as long as the quantile of all. */
    LongestFirst atLeast(double quantile) {
        Minutes minutes = new Minutes();
        for (int i = 0; i < size; i++) {
            minutes.add(minutes(i));
        }
        Integer bound = minutes.quantile(quantile);
        while (bound != null && minutes(size - 1) < bound) {
            size--;
        }
        return this;
    }

    private int minutes(int index) {
        return Integer.MAX_VALUE - (int) (keys[index] >> Integer.SIZE);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Hit get(int index) {
        int row = (int) keys[Objects.checkIndex(index, size)];
        int found = Arrays.binarySearch(before, row);
        int round = found < 0 ? -found - 2 : found;
        while (round + 1 < before.length && before[round + 1] == row) {
            round++;
        }
        return rounds.get(round).hit(row - before[round], minutes(index));
    }
}
