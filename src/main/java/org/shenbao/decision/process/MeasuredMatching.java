package org.shenbao.decision.process;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;

/** FEEL's functions of regular expressions as Camunda defines them, over texts that count what is read of them. */
final class MeasuredMatching {

    private static final Map<Character, Integer> FLAGS =
            Map.of('s', Pattern.DOTALL, 'm', Pattern.MULTILINE, 'i', Pattern.CASE_INSENSITIVE, 'x', Pattern.COMMENTS);
    private static final int INPUT = 0;
    private static final int PATTERN = 1;
    private static final int REPLACEMENT = 2;
    /** Empty pieces at the end are pieces. */
    private static final int ALL = -1;

    private final EvaluationBudget budget;

    MeasuredMatching(EvaluationBudget budget) {
        this.budget = budget;
    }

    static boolean knows(String function) {
        return function.equals("matches")
                || function.equals("replace")
                || function.equals("split")
                || function.equals("extract");
    }

    /** @throws IllegalArgumentException as {@link Pattern} and {@link Matcher} throw it, and what is no group is out of bounds */
    Val answer(String function, List<String> texts) {
        CountedText input = new CountedText(texts.get(INPUT), budget);
        String pattern = texts.get(PATTERN);
        try {
            return switch (function) {
                case "matches" ->
                    new ValBoolean(
                            pattern(pattern, texts, PATTERN + 1).matcher(input).find());
                case "replace" ->
                    new ValString(
                            replaced(pattern(pattern, texts, REPLACEMENT + 1).matcher(input), texts.get(REPLACEMENT)));
                case "split" ->
                    list(Stream.of(Pattern.compile(pattern).split(input, ALL))
                            .<Val>map(ValString::new)
                            .toList());
                case "extract" -> list(found(Pattern.compile(pattern).matcher(input)));
                default -> throw new IllegalArgumentException(function);
            };
        } catch (StackOverflowError e) {
            throw EvaluationBudget.tooMuch();
        }
    }

    private static Pattern pattern(String pattern, List<String> texts, int flags) {
        int chosen = 0;
        if (texts.size() > flags) {
            for (Map.Entry<Character, Integer> flag : FLAGS.entrySet()) {
                chosen |= texts.get(flags).indexOf(flag.getKey()) >= 0 ? flag.getValue() : 0;
            }
        }
        return Pattern.compile(pattern, chosen);
    }

    /** A replacement may name a group as often as it likes. */
    private String replaced(Matcher matcher, String replacement) {
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            budget.readCharacters((long) replacement.length() * (1 + matcher.end() - matcher.start()));
            matcher.appendReplacement(text, replacement);
        }
        return matcher.appendTail(text).toString();
    }

    private static List<Val> found(Matcher matcher) {
        List<Val> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(new ValString(matcher.group()));
        }
        return found;
    }

    private static ValList list(List<Val> values) {
        return new ValList(CollectionConverters.asScala(values).toList());
    }
}
