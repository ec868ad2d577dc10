package org.shenbao.decision.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.DerivedField;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldPath;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Op;
import org.shenbao.catalogue.Option;
import org.shenbao.catalogue.Predicate;

/** For every figure that a notice asks for: one case at it, one just below, one just above. */
final class NumericCases {

    private static final Set<Op> NUMERIC = Set.of(Op.GE, Op.LE, Op.COUNT_GE, Op.COUNT_LE, Op.EVERY_GE, Op.AGE_YEARS_GE);

    /** @param holds whether the notice's condition holds then */
    record Case(Leaf leaf, Condition condition, String where, Map<String, Object> answers, boolean holds) {

        @Override
        public String toString() {
            return leaf.category() + " " + condition.id() + " " + where + " " + answers;
        }
    }

    private final Leaf leaf;
    private final LocalDate today;

    NumericCases(Leaf leaf, LocalDate today) {
        this.leaf = leaf;
        this.today = today;
    }

    Stream<Case> all() {
        return leaf.conditions().stream().flatMap(this::of);
    }

    private Stream<Case> of(Condition condition) {
        if (condition.field() != null && condition.op() != null) {
            Predicate predicate = predicate(condition.field(), condition.op(), condition.value());
            return cases(condition, predicate, List.of(), List.of());
        }
        Stream<List<Predicate>> branches = condition.anyOf().isEmpty()
                ? Stream.of(condition.allOf())
                : condition.anyOf().stream().map(p -> atoms(p).toList());
        List<List<Predicate>> alternatives = branches.toList();
        return alternatives.stream().flatMap(branch -> {
            List<Predicate> others = alternatives.stream()
                    .filter(other -> other != branch)
                    .flatMap(List::stream)
                    .toList();
            return branch.stream().flatMap(one -> cases(condition, one, branch, others));
        });
    }

    private static Stream<Predicate> atoms(Predicate predicate) {
        Stream<Predicate> inner = Stream.concat(predicate.anyOf().stream(), predicate.allOf().stream());
        return predicate.field() == null ? inner.flatMap(NumericCases::atoms) : Stream.of(predicate);
    }

    /**
     * @param branch all of the branch that the predicate stands in: the rest of it is just met
     * @param others of the other branches: none of them is met
     */
    private Stream<Case> cases(Condition condition, Predicate one, List<Predicate> branch, List<Predicate> others) {
        if (!NUMERIC.contains(one.op()) || isAboutFilings(one)) {
            return Stream.empty();
        }
        Map<String, Object> around = new HashMap<>();
        others.forEach(other -> set(around, other, -1, true));
        branch.stream().filter(other -> other != one).forEach(other -> set(around, other, 0, false));
        return Stream.of(-1, 0, 1).flatMap(step -> {
            Map<String, Object> answers = new HashMap<>(around);
            if (!set(answers, one, step, false)) {
                return Stream.empty();
            }
            boolean atMost = one.op() == Op.LE || one.op() == Op.COUNT_LE;
            String where = step == 0 ? "at" : step < 0 ? "below" : "above";
            return Stream.of(new Case(leaf, condition, where, answers, atMost ? step <= 0 : step >= 0));
        });
    }

    private boolean isAboutFilings(Predicate one) {
        DerivedField derived = leaf.derivedFields().get(Objects.requireNonNull(one.field()));
        return derived != null && derived.countsFiledApplications();
    }

    /** Puts the datum so many steps off what is asked; false when there is no such value. */
    private boolean set(Map<String, Object> answers, Predicate one, int step, boolean unmet) {
        FieldPath place = FieldPath.parse(Objects.requireNonNull(one.field()));
        Op op = Objects.requireNonNull(one.op());
        if (op == Op.IS_TRUE || op == Op.IS_FALSE) {
            answers.put(place.key(), (op == Op.IS_TRUE) != unmet);
            return true;
        }
        BigDecimal asked = new BigDecimal(Objects.requireNonNull(one.value()).toString());
        DerivedField derived = leaf.derivedFields().get(place.key());
        if (derived != null) {
            return derived(answers, derived, asked, step);
        }
        Field field = place.resolve(leaf).orElseThrow();
        switch (op) {
            case GE, LE -> figure(answers, place, moved(asked, field.type(), step));
            case AGE_YEARS_GE ->
                answers.put(
                        place.key(),
                        today.minusYears(asked.intValue()).minusDays(step).toString());
            case COUNT_GE, COUNT_LE -> {
                int count = asked.intValue() + step;
                if (count < 0 || count > field.options().size()) {
                    return false;
                }
                answers.put(
                        place.key(),
                        field.options().stream().limit(count).map(Option::value).toList());
            }
            case EVERY_GE -> {
                BigDecimal lowest = moved(asked, field.type(), step);
                answers.put(
                        place.key(),
                        List.of(
                                Map.of(Objects.requireNonNull(place.column()), asked.add(BigDecimal.TEN)),
                                Map.of(Objects.requireNonNull(place.column()), lowest)));
            }
            default -> throw new IllegalArgumentException(op + " in a numeric case");
        }
        return true;
    }

    private static void figure(Map<String, Object> answers, FieldPath place, BigDecimal value) {
        String column = place.column();
        if (column == null) {
            answers.put(place.key(), value);
        } else {
            Map<String, Object> row = new HashMap<>();
            row.put("year", Integer.valueOf(Objects.requireNonNull(place.row())));
            row.put(column, value);
            answers.put(place.key(), List.of(row));
        }
    }

    /** Sums: everything in the first part; a share: of a thousand; a union: spread over the lists. */
    private boolean derived(Map<String, Object> answers, DerivedField derived, BigDecimal asked, int step) {
        List<String> inputs = derived.inputs();
        if (derived.formula().startsWith("union(")) {
            List<Object> chosen = new ArrayList<>();
            inputs.forEach(key -> {
                List<String> some = leaf.field(key).orElseThrow().options().stream()
                        .map(Option::value)
                        .filter(value -> chosen.size() < asked.intValue() + step && chosen.add(value))
                        .toList();
                answers.put(key, some);
            });
            return true;
        }
        if (derived.formula().contains("/")) {
            answers.put(inputs.get(0), asked.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(step)));
            answers.put(inputs.get(1), 1000);
            return true;
        }
        inputs.forEach(key -> answers.put(key, BigDecimal.ZERO));
        answers.put(inputs.get(0), moved(asked, FieldType.MONEY_WAN, step));
        return true;
    }

    private static BigDecimal moved(BigDecimal asked, FieldType type, int step) {
        return asked.add(type == FieldType.INTEGER ? BigDecimal.valueOf(step) : BigDecimal.valueOf(step, 2));
    }

    private static Predicate predicate(String field, Op op, @Nullable Object value) {
        return new Predicate(null, field, op, value, null, null, null, List.of(), List.of());
    }
}
