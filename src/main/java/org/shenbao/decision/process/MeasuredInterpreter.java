package org.shenbao.decision.process;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.ValueMapper;
import org.shenbao.decision.FaultyDecision;

/**
 * Camunda's interpreter with a budget, good for one evaluation. Without one a cell such as {@code for i in 1..1000000000
 * return i} fills the heap of whoever evaluates it. Its functions have to be {@link MeasuredFunctions} of the same budget.
 */
final class MeasuredInterpreter extends FeelInterpreter {

    private static final int MOST_TURNS = 10_000;
    private static final int MOST_LEVELS = 300;

    private final EvaluationBudget budget;
    private int level;

    MeasuredInterpreter(ValueMapper mapper, EvaluationBudget budget) {
        super(mapper);
        this.budget = budget;
    }

    /** @throws FaultyDecision when it takes too much, or the thread is interrupted */
    @Override
    public Val eval(Exp expression, EvalContext context) {
        budget.step();
        if (++level > MOST_LEVELS) {
            throw EvaluationBudget.tooMuch();
        }
        try {
            refuseLongLoops(expression, context);
            return charged(expression, super.eval(expression, context));
        } finally {
            level--;
        }
    }

    private Val charged(Exp expression, Val value) {
        if (expression instanceof Ref) {
            budget.read(value);
        } else {
            budget.made(value);
        }
        return value;
    }

    /** What the interpreter would build in memory before it takes the first turn. */
    private void refuseLongLoops(Exp expression, EvalContext context) {
        if (expression instanceof IterationContext range) {
            refuseLong(range, context);
        } else if (expression instanceof For loop) {
            refuseProduct(loop.iterators().iterator(), loop.iterators().size(), context);
        } else if (expression instanceof SomeItem loop) {
            refuseProduct(loop.iterators().iterator(), loop.iterators().size(), context);
        } else if (expression instanceof EveryItem loop) {
            refuseProduct(loop.iterators().iterator(), loop.iterators().size(), context);
        }
    }

    private void refuseLong(IterationContext range, EvalContext context) {
        if (eval(range.start(), context) instanceof ValNumber first
                && eval(range.end(), context) instanceof ValNumber last) {
            BigDecimal turns = last.value().bigDecimal().subtract(first.value().bigDecimal());
            if (turns.abs().compareTo(BigDecimal.valueOf(MOST_TURNS)) >= 0) {
                throw EvaluationBudget.tooMuch();
            }
        }
    }

    /** One list alone was charged when it was made. */
    private void refuseProduct(Iterator<Tuple2<String, Exp>> iterators, int lists, EvalContext context) {
        long product = 1;
        while (lists > 1 && iterators.hasNext()) {
            Val list = eval(iterators.next()._2(), context);
            product *=
                    list instanceof ValList values ? Math.max(1, values.items().size()) : 1;
            if (product > MOST_TURNS) {
                throw EvaluationBudget.tooMuch();
            }
        }
    }
}
