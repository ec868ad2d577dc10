package org.shenbao.routing.process.guard;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses FEEL that may run without end as far as its text shows it. What it cannot show, such as loops within loops over
 * what was filled in, the budget of every evaluation stops.
 */
class FeelCosts {

    private static final int MOST_TURNS = 1000;
    /** Nothing else can be costly, and most cells have none of it. */
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "\\b(for|some|every|function|matches|replace|split|extract|decimal|floor|ceiling|round)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> MATCHING = Set.of("matches", "replace", "split", "extract");
    private static final Set<String> PATTERN_NAMES = Set.of("pattern", "delimiter");
    private static final Set<String> SCALED =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");
    private static final BigDecimal LONGEST_SCALE = BigDecimal.valueOf(100);

    private final FeelSyntax syntax = new FeelSyntax();

    /** Why this may take too long; empty when it may not. What cannot be read may do anything. */
    Optional<String> faultOf(String text) {
        if (!SUSPICIOUS.matcher(text).find()) {
            return Optional.empty();
        }
        List<String> faults = new ArrayList<>();
        syntax.tree(text.strip())
                .ifPresentOrElse(expression -> walk(expression, false, faults), () -> faults.add("表达式过长、嵌套过深或无法解析"));
        return faults.stream().findFirst().map(fault -> fault + "：" + text.strip());
    }

    private static void walk(@Nullable Object part, boolean sorted, List<String> faults) {
        if (part instanceof IterationContext range && !isShort(range)) {
            faults.add("循环的起止应当是常数，且不超过 " + MOST_TURNS + " 次");
        } else if (part instanceof FunctionDefinition && !sorted) {
            faults.add("不能自定义函数（排序除外）");
        } else if (part instanceof FunctionInvocation call && MATCHING.contains(call.function()) && !isPlain(call)) {
            faults.add("匹配用的式样应当是一段写明的文字，其中至多一处不限次数（如“*”“+”），且不重复带括号的部分；判断是否含有某词，请用 contains");
        } else if (part instanceof FunctionInvocation call && SCALED.contains(call.function()) && !isShort(call)) {
            faults.add("小数位数应当在 -" + LONGEST_SCALE + " 到 " + LONGEST_SCALE + " 之间");
        }
        boolean sorting =
                part instanceof FunctionInvocation call && call.function().equals("sort")
                        || sorted && !(part instanceof Exp);
        if (part instanceof Iterable<?> list) {
            FeelSyntax.each(list.iterator(), element -> walk(element, sorting, faults));
        } else if (part instanceof Product node) {
            FeelSyntax.each(node.productIterator(), element -> walk(element, sorting, faults));
        }
    }

    private static boolean isShort(IterationContext range) {
        return range.start() instanceof ConstNumber first
                && range.end() instanceof ConstNumber last
                && last.value()
                                .bigDecimal()
                                .subtract(first.value().bigDecimal())
                                .abs()
                                .compareTo(BigDecimal.valueOf(MOST_TURNS))
                        <= 0;
    }

    /** Scales that are computed are measured when they are. */
    private static boolean isShort(FunctionInvocation call) {
        return !(argument(call, Set.of("scale")) instanceof ConstNumber scale)
                || scale.value().bigDecimal().abs().compareTo(LONGEST_SCALE) <= 0;
    }

    /** Of a pattern that is put together, or comes with an application, nothing can be said. */
    private static boolean isPlain(FunctionInvocation call) {
        return argument(call, PATTERN_NAMES) instanceof ConstString pattern
                && new MatchingPattern(pattern.value()).isPlain();
    }

    /** The second one, or the one with such a name. */
    private static @Nullable Exp argument(FunctionInvocation call, Set<String> names) {
        if (call.params() instanceof PositionalFunctionParameters given) {
            return given.params().size() > 1 ? given.params().apply(1) : null;
        }
        List<Exp> named = new ArrayList<>();
        if (call.params() instanceof NamedFunctionParameters given) {
            FeelSyntax.each(given.params().iterator(), pair -> {
                if (pair instanceof Tuple2<?, ?> one && names.contains(one._1()) && one._2() instanceof Exp value) {
                    named.add(value);
                }
            });
        }
        return named.size() == 1 ? named.get(0) : null;
    }
}
