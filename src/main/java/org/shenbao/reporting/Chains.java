package org.shenbao.reporting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The applications of one round, counted from 0, and for each stay the one that the application had before it. */
final class Chains {

    private static final int LEAST = 64;

    private final Map<Long, Integer> indices = new HashMap<>();
    private long[] applications = new long[LEAST];
    private int[] last = new int[LEAST];

    /** By row. */
    private int[] index;

    private int[] previous;

    private int size;

    /** Applications whose rows came or changed, by the order of it; none are told any more when there are too many. */
    private final Changes changes = new Changes();

    /** A row came between others: the links are to be made anew. */
    private boolean torn;

    Chains(int expected) {
        index = new int[Math.max(LEAST, expected)];
        previous = new int[Math.max(LEAST, expected)];
    }

    /** The row is the next one, or was there already, or pushes the later ones back. */
    void put(int row, long application, int rows) {
        int of = indexOf(application);
        changes.add(of);
        if (rows == size + 1 && row == size) {
            makeRoom(rows);
            link(row, of);
        } else if (rows > size) {
            makeRoom(rows);
            System.arraycopy(index, row, index, row + 1, size - row);
            index[row] = of;
            torn = true;
        } else if (index[row] != of) {
            index[row] = of;
            torn = true;
        }
        size = rows;
    }

    /** Once after all of a catch-up's rows: whatever came out of its order costs one pass over the round together. */
    void settle() {
        if (torn) {
            Arrays.fill(last, RoundFacts.NOTHING);
            for (int row = 0; row < size; row++) {
                link(row, index[row]);
            }
            torn = false;
            changes.forget();
        }
    }

    private void link(int row, int of) {
        index[row] = of;
        previous[row] = last[of];
        last[of] = row;
    }

    private void makeRoom(int rows) {
        if (rows > index.length) {
            int capacity = rows + Math.max(LEAST, rows / 8);
            index = Arrays.copyOf(index, capacity);
            previous = Arrays.copyOf(previous, capacity);
        }
    }

    private int indexOf(long application) {
        Integer known = indices.get(application);
        if (known != null) {
            return known;
        }
        int next = indices.size();
        if (next == applications.length) {
            applications = Arrays.copyOf(applications, next * 2);
            last = Arrays.copyOf(last, next * 2);
        }
        applications[next] = application;
        last[next] = RoundFacts.NOTHING;
        indices.put(application, next);
        return next;
    }

    int applications() {
        return indices.size();
    }

    int index(int row) {
        return index[row];
    }

    long application(int row) {
        return applications[index[row]];
    }

    Changes changes() {
        return changes;
    }

    /** Row of the application's latest stay. */
    int last(int of) {
        return last[of];
    }

    int previous(int row) {
        return previous[row];
    }
}
