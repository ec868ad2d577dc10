package org.shenbao.reporting;

import java.util.Arrays;

/** The arrays of one round, grown together and kept in the order of ids. */
final class FactColumns {

    private static final int LEAST = 64;

    long[] ids;
    long[] entered;
    long[] left;
    long[] due;
    int[] places;

    /** Of the whole stay; 0 while it lasts. */
    int[] work;

    int[] enteredWork;

    /** Of the places, kept beside them: every report asks for it, row by row. */
    short[] stages;

    short[] categories;
    short[] districts;
    short[] offices;
    short[] outcomes;

    private int size;

    FactColumns(int expected) {
        int capacity = Math.max(LEAST, expected);
        ids = new long[capacity];
        entered = new long[capacity];
        left = new long[capacity];
        due = new long[capacity];
        places = new int[capacity];
        work = new int[capacity];
        enteredWork = new int[capacity];
        stages = new short[capacity];
        categories = new short[capacity];
        districts = new short[capacity];
        offices = new short[capacity];
        outcomes = new short[capacity];
    }

    int size() {
        return size;
    }

    /** Row of the id, made when there is none: at the end, but for a transaction that was long in committing. */
    int rowOf(long id) {
        if (size > 0 && ids[size - 1] >= id) {
            int found = Arrays.binarySearch(ids, 0, size, id);
            if (found >= 0) {
                return found;
            }
            return insert(-found - 1, id);
        }
        return insert(size, id);
    }

    private int insert(int row, long id) {
        if (size == ids.length) {
            grow(size + Math.max(LEAST, size / 8));
        }
        if (row < size) {
            shift(row);
        }
        ids[row] = id;
        size++;
        return row;
    }

    private void shift(int row) {
        for (Object column : all()) {
            System.arraycopy(column, row, column, row + 1, size - row);
        }
    }

    private Object[] all() {
        return new Object[] {
            ids, entered, left, due, places, work, enteredWork, stages, categories, districts, offices, outcomes
        };
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        entered = Arrays.copyOf(entered, capacity);
        left = Arrays.copyOf(left, capacity);
        due = Arrays.copyOf(due, capacity);
        places = Arrays.copyOf(places, capacity);
        work = Arrays.copyOf(work, capacity);
        enteredWork = Arrays.copyOf(enteredWork, capacity);
        stages = Arrays.copyOf(stages, capacity);
        categories = Arrays.copyOf(categories, capacity);
        districts = Arrays.copyOf(districts, capacity);
        offices = Arrays.copyOf(offices, capacity);
        outcomes = Arrays.copyOf(outcomes, capacity);
    }

    /** A code as it is kept. */
    static short small(int code) {
        if (code > Short.MAX_VALUE) {
            throw new IllegalStateException("more than " + Short.MAX_VALUE + " names of one kind");
        }
        return (short) code;
    }
}
