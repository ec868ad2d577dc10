package org.shenbao.routing.process.guard;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** Reads FEEL without evaluating it. Most cells are so plain that they need no parser. */
class FeelSyntax {

    private static final Pattern PLAIN =
            Pattern.compile("-?|true|false|\"[^\"\\\\]*\"|(?:[<>]=?\\s*)?-?\\d+(?:\\.\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final int MAX_LENGTH = 4000;
    private static final int MAX_BRACKETS = 60;
    private static final Set<String> WORDS = Set.of("null", "item", "partial", "?");

    private @Nullable FeelEngineApi engine;

    boolean isExpression(String text) {
        return isPlain(text)
                || NAME.matcher(text).matches()
                || (isReasonable(text)
                        && parse(FeelEngineApi::parseExpression, text).isSuccess());
    }

    boolean isTest(String text) {
        return isPlain(text)
                || (isReasonable(text)
                        && parse(FeelEngineApi::parseUnaryTests, text).isSuccess());
    }

    /** The parser goes as deep as the brackets do. */
    private static boolean isReasonable(String text) {
        return text.length() <= MAX_LENGTH
                && text.chars().filter(c -> "([{".indexOf(c) >= 0).count() <= MAX_BRACKETS;
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** The syntax tree of an expression or a cell; empty when it is too long to be read, or neither. */
    Optional<Exp> tree(String text) {
        if (!isReasonable(text)) {
            return Optional.empty();
        }
        ParseResult expression = parse(FeelEngineApi::parseExpression, text);
        ParseResult result = expression.isSuccess() ? expression : parse(FeelEngineApi::parseUnaryTests, text);
        return result.isSuccess() ? Optional.of(result.parsedExpression().expression()) : Optional.empty();
    }

    /** Variables that an expression reads from outside; none when it cannot be parsed. */
    Set<String> variables(String text) {
        if (isPlain(text) || !isReasonable(text)) {
            return Set.of();
        }
        return NAME.matcher(text).matches() ? Set.of(text) : variables(parse(FeelEngineApi::parseExpression, text));
    }

    /** The same of a cell. */
    Set<String> testVariables(String text) {
        return isPlain(text) || !isReasonable(text) ? Set.of() : variables(parse(FeelEngineApi::parseUnaryTests, text));
    }

    private static Set<String> variables(ParseResult result) {
        if (!result.isSuccess()) {
            return Set.of();
        }
        Set<String> read = new HashSet<>();
        Set<String> bound = new HashSet<>(WORDS);
        walk(result.parsedExpression().expression(), read, bound);
        read.removeAll(bound);
        return read;
    }

    /** The syntax tree's nodes are products: their parts are expressions, names and lists of them. */
    private static void walk(@Nullable Object part, Set<String> read, Set<String> bound) {
        if (part instanceof Ref reference) {
            read.add(reference.names().head());
        } else if (part instanceof Tuple2<?, ?> pair && pair._1() instanceof String name) {
            bound.add(name);
            walk(pair._2(), read, bound);
        } else if (part instanceof FunctionDefinition function) {
            each(function.parameters().iterator(), name -> bound.add(String.valueOf(name)));
            walk(function.body(), read, bound);
        } else if (part instanceof Iterable<?> list) {
            each(list.iterator(), element -> walk(element, read, bound));
        } else if (part instanceof Product node) {
            each(node.productIterator(), element -> walk(element, read, bound));
        }
    }

    static void each(Iterator<?> elements, Consumer<Object> work) {
        while (elements.hasNext()) {
            work.accept(elements.next());
        }
    }

    private ParseResult parse(BiFunction<FeelEngineApi, String, ParseResult> how, String text) {
        return how.apply(engine(), text);
    }

    /** Loading the parser takes a second, which only those pay who need it. */
    private synchronized FeelEngineApi engine() {
        if (engine == null) {
            engine = FeelEngineBuilder.forJava()
                    .withEnabledExternalFunctions(false)
                    .build();
        }
        return engine;
    }
}
