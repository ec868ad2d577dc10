package org.shenbao.decision.process;

import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Collection;
import java.util.Map;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;

/**
 * What one evaluation may use. Sizes are counted in things: a value is one, and as many more as are in it; eight characters
 * are one. What is in a value twice counts twice, for whoever compares it or writes it out meets it twice.
 */
final class EvaluationBudget {

    /** A shipped table of thirty rows takes some two thousand. */
    private static final int MOST_STEPS = 200_000;
    /** All that is made in an evaluation: a hundred megabytes. */
    private static final long MOST_THINGS = 2_000_000;
    /** A table of a thousand rows and ten columns has 35,000. */
    private static final long LARGEST = 200_000;
    /** Regular expressions read some hundred million characters a second. */
    private static final long MOST_CHARACTERS_READ = 5_000_000;

    private static final int CHARACTERS_A_THING = 8;
    /** Reading a thing costs a tenth of making it. */
    private static final int READING = 10;

    private static final int MOST_DIGITS = 1000;
    private static final int LONGEST_SCALE = 100;

    private int steps;
    private long things;
    private long charactersRead;

    /** @throws FaultyDecision when the thread is interrupted, too */
    void step() {
        if (Thread.currentThread().isInterrupted()) {
            throw new FaultyDecision("计算已中止");
        }
        if (++steps > MOST_STEPS) {
            throw tooMuch();
        }
    }

    void made(Val value) {
        use(sizeOf(value));
    }

    void read(Val value) {
        use(sizeOf(value) / READING);
    }

    void use(long more) {
        things += more;
        if (things > MOST_THINGS) {
            throw tooMuch();
        }
    }

    void readCharacters(long more) {
        charactersRead += more;
        if (charactersRead > MOST_CHARACTERS_READ) {
            throw tooMuch();
        }
    }

    static void refuseScale(Val scale) {
        if (scale instanceof ValNumber digits && digits.value().abs().toDouble() > LONGEST_SCALE) {
            throw new FaultyDecision("表达式的计算量超过上限：小数位数应当在 " + -LONGEST_SCALE + " 到 " + LONGEST_SCALE + " 之间");
        }
    }

    static FaultyDecision tooMuch() {
        return new FaultyDecision("表达式的计算量超过上限，请减少循环、嵌套和过长的文字");
    }

    /** @throws FaultyDecision when it is larger than any value may be */
    static long sizeOf(@Nullable Object value) {
        return added(value, 0);
    }

    private static long added(@Nullable Object value, long before) {
        long size = before + 1;
        if (value instanceof ValString text) {
            size += text.value().length() / CHARACTERS_A_THING;
        } else if (value instanceof CharSequence text) {
            size += text.length() / CHARACTERS_A_THING;
        } else if (value instanceof ValNumber number) {
            refuseLong(number);
        } else if (value instanceof ValList list) {
            size = all(list.items(), size);
        } else if (value instanceof ValContext fields) {
            size = all(fields.context(), size);
        } else if (value instanceof Context fields) {
            size = all(fields, size);
        } else if (value instanceof Collection<?> list) {
            for (Object item : list) {
                size = added(item, size);
            }
        } else if (value instanceof Map<?, ?> fields) {
            for (Object field : fields.values()) {
                size = added(field, size);
            }
        }
        if (size > LARGEST) {
            throw tooMuch();
        }
        return size;
    }

    private static long all(Context fields, long before) {
        return all(fields.variableProvider().getVariables().values(), before);
    }

    private static long all(Iterable<?> list, long before) {
        long size = before;
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            size = added(items.next(), size);
        }
        return size;
    }

    /** Ten thousand million noughts fit into a few characters, until somebody writes them out. */
    private static void refuseLong(ValNumber number) {
        int scale = number.value().bigDecimal().scale();
        if (scale > MOST_DIGITS || scale < -MOST_DIGITS) {
            throw tooMuch();
        }
    }
}
