package org.shenbao.routing.process.guard;

import camundajar.impl.scala.Product;
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
import org.jspecify.annotations.Nullable;

/**
 * Refuses FEEL that may run without end as far as its text shows it. What it cannot show, such as loops within loops over
 * what was filled in, the budget of every evaluation stops.
 */
class FeelCosts {

    private static final int MOST_TURNS = 1000;
    /** Nothing else can be costly, and most cells have none of it. */
    private static final Pattern SUSPICIOUS =
            Pattern.compile("\\b(for|some|every|function|matches|replace|split)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> MATCHING = Set.of("matches", "replace", "split");
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");

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
            faults.add("匹配用的式样应当是常数，且不重复带括号的部分");
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

    /** A group that repeats what repeats can take for ever on a text that does not match. */
    private static boolean isPlain(FunctionInvocation call) {
        List<String> texts = new ArrayList<>();
        texts(call.params(), texts);
        return !texts.isEmpty()
                && texts.stream().noneMatch(text -> REPEATED_GROUP.matcher(text).find());
    }

    private static void texts(@Nullable Object part, List<String> texts) {
        if (part instanceof ConstString text) {
            texts.add(text.value());
        } else if (part instanceof Iterable<?> list) {
            FeelSyntax.each(list.iterator(), element -> texts(element, texts));
        } else if (part instanceof Product node) {
            FeelSyntax.each(node.productIterator(), element -> texts(element, texts));
        }
    }
}
