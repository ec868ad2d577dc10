package org.shenbao.decision.process;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.support.Zones;

/**
 * Camunda's own FEEL parser and interpreter. The published entry puts its 200 built-in functions together again for every
 * evaluation, which costs more than a whole table; here they are put together once. External functions stay switched off.
 */
final class FeelRuntime {

    private final FeelEngineBuilder builder;
    private final FeelEngineApi engine;
    private final ValueMapper mapper;
    private final BuiltinFunctions functions;

    FeelRuntime(Clock clock) {
        this.builder = FeelEngineBuilder.forJava()
                .withEnabledExternalFunctions(false)
                .withClock(() -> ZonedDateTime.now(clock.withZone(Zones.CHINA)));
        this.engine = builder.build();
        this.mapper = builder.valueMapper();
        this.functions = new BuiltinFunctions(builder.clock(), mapper);
    }

    Exp expression(String text) {
        return parsed(engine.parseExpression(text), text);
    }

    Exp unaryTests(String text) {
        return parsed(engine.parseUnaryTests(text), text);
    }

    private static Exp parsed(ParseResult result, String text) {
        if (!result.isSuccess()) {
            throw new FaultyDecision("表达式“" + text + "”有误：" + result.failure().message());
        }
        return result.parsedExpression().expression();
    }

    /** What an expression is without any variable; empty when it needs one. */
    Optional<Object> constant(String text) {
        EvaluationFailureCollector failures = new EvaluationFailureCollector();
        Val value = evaluate(expression(text), Map.of(), failures);
        return value instanceof ValError
                        || value instanceof ValFatalError
                        || !failures.failures().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(mapper.unpackVal(value));
    }

    static Exp list(List<Exp> items) {
        return new ConstList(CollectionConverters.asScala(items).toList());
    }

    /** @param list built by {@link #list} */
    List<?> values(Exp list, Map<String, ? extends @Nullable Object> variables) {
        Val value = evaluate(list, variables, new EvaluationFailureCollector());
        if (value instanceof ValError error) {
            throw new FaultyDecision("无法计算：" + error.error());
        }
        if (value instanceof ValFatalError error) {
            throw new FaultyDecision("无法计算：" + error.error());
        }
        return (List<?>) mapper.unpackVal(value);
    }

    private Val evaluate(
            Exp expression, Map<String, ? extends @Nullable Object> variables, EvaluationFailureCollector failures) {
        EvaluationBudget budget = new EvaluationBudget();
        return new MeasuredInterpreter(mapper, budget)
                .eval(
                        expression,
                        new EvalContext(
                                mapper, new Variables(variables), new MeasuredFunctions(functions, budget), failures));
    }

    /** A missing datum is there, as null. */
    private record Variables(Map<String, ? extends @Nullable Object> values) implements VariableProvider {

        @Override
        public Option<Object> getVariable(String name) {
            return values.containsKey(name) ? some(values.get(name)) : Option.empty();
        }

        @SuppressWarnings("NullAway")
        private static Option<Object> some(@Nullable Object value) {
            return new Some<>(value);
        }

        @Override
        public Iterable<String> keys() {
            return CollectionConverters.asScala(List.copyOf(values.keySet()));
        }
    }
}
