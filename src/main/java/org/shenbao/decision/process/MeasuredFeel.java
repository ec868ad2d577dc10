package org.shenbao.decision.process;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import camundajar.impl.scala.util.Right;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.modulith.NamedInterface;

/** The FEEL of the process engine's own decisions, within the budget of every other evaluation. */
@NamedInterface("feel")
public final class MeasuredFeel implements FeelEngineFactory {

    @Override
    public org.camunda.bpm.dmn.feel.impl.FeelEngine createInstance() {
        return new Engine();
    }

    private static final class Engine extends ScalaFeelEngine {

        Engine() {
            super(List.of());
        }

        @Override
        protected FeelEngine buildFeelEngine(
                CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper mapper) {
            return new Measured(functions, mapper);
        }
    }

    /** Differs from its parent in who interprets. */
    private static final class Measured extends FeelEngine {

        private final FunctionProvider functions;

        Measured(FunctionProvider functions, ValueMapper mapper) {
            super(functions, mapper, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
            this.functions = new FunctionProvider.CompositeFunctionProvider(CollectionConverters.asScala(
                            List.of(new BuiltinFunctions(FeelEngine.defaultClock(), mapper), functions))
                    .toList());
        }

        @Override
        public Either<Failure, Object> evalExpression(String text, Context context) {
            return evaluated(parseExpression(text), context);
        }

        @Override
        public Either<Failure, Object> evalUnaryTests(String text, Context context) {
            return evaluated(parseUnaryTests(text), context);
        }

        private Either<Failure, Object> evaluated(Either<Failure, ParsedExpression> parsed, Context context) {
            Option<ParsedExpression> expression = parsed.toOption();
            return expression.isEmpty() ? new Left<>(parsed.swap().toOption().get()) : value(expression.get(), context);
        }

        private Either<Failure, Object> value(ParsedExpression parsed, Context context) {
            EvaluationBudget budget = new EvaluationBudget();
            EvalContext root = EvalContext.create(valueMapper(), new MeasuredFunctions(functions, budget));
            Val value = new MeasuredInterpreter(valueMapper(), budget).eval(parsed.expression(), root.merge(context));
            if (value instanceof ValError error) {
                return failure(parsed, error.error());
            }
            if (value instanceof ValFatalError error) {
                return failure(parsed, error.error());
            }
            return new Right<>(valueMapper().unpackVal(value));
        }

        private static Either<Failure, Object> failure(ParsedExpression parsed, String reason) {
            return new Left<>(new Failure("failed to evaluate expression '" + parsed.text() + "': " + reason));
        }
    }
}
