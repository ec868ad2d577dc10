package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's predicates evaluated as its README defines them, without any decision table: what the tables are
 * compared with. Empty means unknown.
 */
public final class ReferenceEvaluation {

    private final Leaf leaf;
    private final Map<String, ?> answers;
    private final LocalDate today;

    public ReferenceEvaluation(Leaf leaf, Map<String, ?> answers, LocalDate today) {
        this.leaf = leaf;
        this.answers = answers;
        this.today = today;
    }

    /** Absent from the result when the condition does not apply; an empty value is unknown. */
    public Optional<Optional<Boolean>> of(Condition condition) {
        Optional<Boolean> applies =
                condition.appliesWhen() == null ? Optional.of(true) : holds(condition.appliesWhen());
        if (applies.equals(Optional.of(false))) {
            return Optional.empty();
        }
        return Optional.of(applies.flatMap(yes -> asked(condition)));
    }

    private Optional<Boolean> asked(Condition condition) {
        if (!condition.anyOf().isEmpty()) {
            return any(condition.anyOf());
        }
        if (!condition.allOf().isEmpty()) {
            return all(condition.allOf());
        }
        return condition.field() == null
                ? Optional.of(true)
                : test(condition.field(), Objects.requireNonNull(condition.op()), condition.value());
    }

    public Optional<Boolean> holds(Predicate predicate) {
        if (!predicate.anyOf().isEmpty()) {
            return any(predicate.anyOf());
        }
        if (!predicate.allOf().isEmpty()) {
            return all(predicate.allOf());
        }
        return test(
                Objects.requireNonNull(predicate.field()), Objects.requireNonNull(predicate.op()), predicate.value());
    }

    private Optional<Boolean> any(List<Predicate> branches) {
        List<Optional<Boolean>> held = branches.stream().map(this::holds).toList();
        if (held.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return held.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private Optional<Boolean> all(List<Predicate> branches) {
        List<Optional<Boolean>> held = branches.stream().map(this::holds).toList();
        if (held.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return held.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    private Optional<Boolean> test(String path, Op op, @Nullable Object value) {
        if (op == Op.UNDER_ANY) {
            CategoryTree tree = CategoryTree.of(leaf.programme());
            return Optional.of(items(value).stream()
                    .anyMatch(code -> tree.leavesUnder(code.toString()).contains(leaf.category())));
        }
        Object actual = datum(path);
        if (actual == null || (actual instanceof String text && text.isBlank())) {
            return Optional.empty();
        }
        return switch (op) {
            case EQ -> Optional.of(actual.equals(value));
            case IN -> Optional.of(items(value).contains(actual));
            case GE -> Optional.of(number(actual).compareTo(number(value)) >= 0);
            case LE -> Optional.of(number(actual).compareTo(number(value)) <= 0);
            case IS_TRUE -> Optional.of(Boolean.TRUE.equals(actual));
            case IS_FALSE -> Optional.of(Boolean.FALSE.equals(actual));
            case PRESENT -> Optional.of(true);
            case COUNT_GE -> Optional.of(items(actual).size() >= number(value).intValue());
            case COUNT_LE -> Optional.of(items(actual).size() <= number(value).intValue());
            case CONTAINS_ALL -> Optional.of(items(actual).containsAll(items(value)));
            case CONTAINS_ANY -> Optional.of(items(value).stream().anyMatch(items(actual)::contains));
            case EVERY_GE -> everyGe(items(actual), number(value));
            case AGE_YEARS_GE ->
                Optional.of(Period.between(LocalDate.parse(actual.toString()), today)
                                .getYears()
                        >= number(value).intValue());
            case UNDER_ANY -> throw new IllegalStateException();
        };
    }

    /** A row without the figure leaves it open. */
    private static Optional<Boolean> everyGe(Collection<?> figures, BigDecimal least) {
        if (figures.stream().anyMatch(NOTHING::equals)) {
            return Optional.empty();
        }
        return Optional.of(!figures.isEmpty()
                && figures.stream().allMatch(figure -> number(figure).compareTo(least) >= 0));
    }

    private static final Object NOTHING = new Object();

    private @Nullable Object datum(String path) {
        DerivedField derived = leaf.derivedFields().get(path);
        if (derived != null) {
            return derived(derived);
        }
        FieldPath place = FieldPath.parse(path);
        Object value = answers.get(place.key());
        if (place.column() == null || value == null) {
            return value;
        }
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object row : (List<?>) value) {
            Map<?, ?> cell = (Map<?, ?>) row;
            if (place.row() == null) {
                cells.add(Objects.requireNonNullElse(cell.get(place.column()), NOTHING));
            } else if (place.row().equals(String.valueOf(cell.get("year")))) {
                return cell.get(place.column());
            }
        }
        return place.row() == null ? cells : null;
    }

    /** The notices' formulas read here once more, so that the tables' FEEL is not its own judge. */
    private @Nullable Object derived(DerivedField derived) {
        if (derived.inputs().stream().anyMatch(input -> answers.get(input) == null)) {
            return null;
        }
        List<?> inputs = derived.inputs().stream().map(answers::get).toList();
        String formula = derived.formula();
        if (formula.equals(String.join(" + ", derived.inputs()))) {
            return inputs.stream().map(ReferenceEvaluation::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        if (formula.equals("100 * " + String.join(" / ", derived.inputs()))) {
            return percent(number(inputs.get(0)), number(inputs.get(1)));
        }
        if (formula.equals("union(" + String.join(", ", derived.inputs()) + ")")) {
            return inputs.stream()
                    .flatMap(list -> items(list).stream())
                    .distinct()
                    .toList();
        }
        return null;
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
    }

    private static Collection<?> items(@Nullable Object value) {
        return value instanceof Collection<?> items ? items : List.of(Objects.requireNonNull(value));
    }

    private static BigDecimal number(@Nullable Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}
