package org.shenbao.decision.process;

import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;

/**
 * The built-in functions, on the account of one evaluation. For the interpreter a call is one step, however long the list that
 * it goes through.
 */
record MeasuredFunctions(FunctionProvider functions, EvaluationBudget budget) implements FunctionProvider {

    /** They compare each with each. */
    private static final Set<String> SQUARE = Set.of(
            "contains",
            "substring before",
            "substring after",
            "list contains",
            "index of",
            "union",
            "distinct values",
            "duplicate values",
            "mode");

    private static final Set<String> SCALED =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");

    private static final int COMPARISONS_A_THING = 20;
    private static final int CHARACTERS_A_THING = 8;

    @Override
    public camundajar.impl.scala.collection.immutable.List<ValFunction> getFunctions(String name) {
        List<ValFunction> measured = new ArrayList<>();
        CollectionConverters.asJava(functions.getFunctions(name)).forEach(each -> measured.add(measured(name, each)));
        return CollectionConverters.asScala(measured).toList();
    }

    @Override
    public Iterable<String> functionNames() {
        return functions.functionNames();
    }

    private ValFunction measured(String name, ValFunction function) {
        return new ValFunction(
                function.params(),
                arguments -> {
                    List<Val> given = CollectionConverters.asJava(arguments);
                    if (SCALED.contains(name) && given.size() > 1) {
                        EvaluationBudget.refuseScale(given.get(1));
                    }
                    charge(name, given);
                    return MeasuredMatching.knows(name) && given.stream().allMatch(ValString.class::isInstance)
                            ? matched(name, given, function, arguments)
                            : function.invoke().apply(arguments);
                },
                function.hasVarArgs());
    }

    private void charge(String name, List<Val> given) {
        if (given.isEmpty()) {
            return;
        }
        given.forEach(budget::read);
        long first = length(given.get(0));
        if (SQUARE.contains(name)) {
            budget.use(
                    first * given.stream().mapToLong(EvaluationBudget::sizeOf).sum() / COMPARISONS_A_THING);
        } else if (name.equals("string join") && given.size() > 1) {
            budget.use(first * EvaluationBudget.sizeOf(given.get(1)));
        }
    }

    private static long length(Val value) {
        if (value instanceof ValString text) {
            return text.value().length() / CHARACTERS_A_THING;
        }
        return value instanceof ValList list ? list.items().size() : 1;
    }

    /** What is no pattern is Camunda's to name. */
    private Object matched(
            String name,
            List<Val> given,
            ValFunction function,
            camundajar.impl.scala.collection.immutable.List<Val> arguments) {
        try {
            return new MeasuredMatching(budget)
                    .answer(
                            name,
                            given.stream()
                                    .map(text -> ((ValString) text).value())
                                    .toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return function.invoke().apply(arguments);
        }
    }
}
