package org.shenbao.routing.process.guard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gateway's condition, where it asks for nothing but the value of one variable.
 *
 * @param variable name of the variable
 * @param values values that it names; {@code true} and {@code false} for {@code ${eligible}} and {@code ${!eligible}}
 * @param others whether it holds for all other values instead
 */
record FlowCondition(String variable, Set<String> values, boolean others) {

    private static final Pattern EQUALITY = Pattern.compile("\\(?\\s*(\\w+)\\s*([=!]=)\\s*['\"]([^'\"]*)['\"]\\s*\\)?");
    private static final Pattern FLAG = Pattern.compile("(!|not\\s+)?\\s*([A-Za-z_]\\w*)");

    /** Empty when it asks for something else. */
    static Optional<FlowCondition> parse(String expression) {
        if (!expression.matches("(?s)[$#]\\{.*}")) {
            return Optional.empty();
        }
        String body = expression.substring(2, expression.length() - 1).strip();
        Matcher flag = FLAG.matcher(body);
        if (flag.matches()) {
            return Optional.of(new FlowCondition(flag.group(2), Set.of(String.valueOf(flag.group(1) == null)), false));
        }
        List<Optional<FlowCondition>> parts = Arrays.stream(body.split("\\|\\||\\bor\\b"))
                .map(part -> equality(part.strip()))
                .toList();
        return parts.stream().reduce(FlowCondition::or).orElse(Optional.empty());
    }

    private static Optional<FlowCondition> equality(String text) {
        Matcher equality = EQUALITY.matcher(text);
        return equality.matches()
                ? Optional.of(new FlowCondition(
                        equality.group(1),
                        Set.of(equality.group(3)),
                        equality.group(2).equals("!=")))
                : Optional.empty();
    }

    private static Optional<FlowCondition> or(Optional<FlowCondition> one, Optional<FlowCondition> other) {
        return one.flatMap(a -> other.filter(b -> a.variable.equals(b.variable) && !a.others && !b.others)
                .map(b -> new FlowCondition(a.variable, union(a.values, b.values), false)));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    boolean holds(String value) {
        return values.contains(value) != others;
    }
}
