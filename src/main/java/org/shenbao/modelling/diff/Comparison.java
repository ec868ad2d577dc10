package org.shenbao.modelling.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.modelling.diff.Item.Bounds;
import org.shenbao.modelling.diff.Item.Fact;
import org.shenbao.modelling.diff.ModelDiff.Aspect;
import org.shenbao.modelling.diff.ModelDiff.Change;
import org.shenbao.modelling.diff.ModelDiff.Difference;

/** Two lists of elements, matched by id; see {@link Renumbering}. */
class Comparison {

    private final Map<String, Item> before;
    private final Map<String, Item> after;
    private final Set<String> reordered;
    private final Optional<double[]> shift;

    Comparison(List<Item> before, List<Item> after) {
        this.before = byId(Renumbering.undone(before, after));
        this.after = byId(after);
        this.reordered = reordered();
        this.shift = shift();
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.putIfAbsent(item.id(), item));
        return byId;
    }

    List<Difference> entries() {
        List<Difference> entries = new ArrayList<>();
        after.values().forEach(item -> entry(before.get(item.id()), item).ifPresent(entries::add));
        before.values().stream()
                .filter(item -> !after.containsKey(item.id()))
                .forEach(item -> entries.add(new Difference(
                        Change.REMOVED, item.id(), item.name(), item.type(), details(item.facts(), Map.of()))));
        return List.copyOf(entries);
    }

    private Optional<Difference> entry(@Nullable Item old, Item item) {
        if (old == null) {
            return Optional.of(
                    new Difference(Change.ADDED, item.id(), item.name(), item.type(), details(Map.of(), item.facts())));
        }
        List<Aspect> details = new ArrayList<>(details(old.facts(), item.facts()));
        if (!old.type().equals(item.type())) {
            details.add(0, new Aspect("type", "类型", old.type(), item.type()));
        }
        if (reordered.contains(item.id())) {
            details.add(new Aspect("order", "次序", place(before, old), place(after, item)));
        }
        if (!details.isEmpty()) {
            return Optional.of(
                    new Difference(Change.CHANGED, item.id(), item.name(), item.type(), List.copyOf(details)));
        }
        return isMoved(old, item)
                ? Optional.of(new Difference(
                        Change.MOVED,
                        item.id(),
                        item.name(),
                        item.type(),
                        List.of(new Aspect(
                                "bounds", "位置", String.valueOf(old.bounds()), String.valueOf(item.bounds())))))
                : Optional.empty();
    }

    private static List<Aspect> details(Map<String, Fact> before, Map<String, Fact> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(value(before.get(key)), value(after.get(key))))
                .map(key -> aspect(key, before.get(key), after.get(key)))
                .toList();
    }

    /** What reads the same although it differs is shown as it is written. */
    private static Aspect aspect(String key, @Nullable Fact before, @Nullable Fact after) {
        String label = Optional.ofNullable(after)
                .or(() -> Optional.ofNullable(before))
                .map(Fact::label)
                .orElse(key);
        return Objects.equals(shown(before), shown(after))
                ? new Aspect(key, label, value(before), value(after))
                : new Aspect(key, label, shown(before), shown(after));
    }

    /** What is empty is not there. */
    private static @Nullable String value(@Nullable Fact fact) {
        return fact == null || fact.value().isEmpty() ? null : fact.value();
    }

    private static @Nullable String shown(@Nullable Fact fact) {
        return value(fact) == null || fact == null ? null : fact.shown();
    }

    private static String place(Map<String, Item> items, Item item) {
        List<String> group = group(items, item.order());
        return "第 " + (group.indexOf(item.id()) + 1) + " 位";
    }

    private static List<String> group(Map<String, Item> items, @Nullable String order) {
        return items.values().stream()
                .filter(item -> Objects.equals(item.order(), order))
                .map(Item::id)
                .toList();
    }

    /** Those whose place among the ones that both versions have is another: as few as possible. */
    private Set<String> reordered() {
        Set<String> moved = new HashSet<>();
        after.values().stream()
                .map(Item::order)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(order -> {
                    List<String> old = group(before, order);
                    List<String> now = group(after, order);
                    List<String> common = now.stream().filter(old::contains).toList();
                    Set<String> kept =
                            longestCommon(old.stream().filter(common::contains).toList(), common);
                    common.stream().filter(id -> !kept.contains(id)).forEach(moved::add);
                });
        return moved;
    }

    private static Set<String> longestCommon(List<String> one, List<String> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                length[i][j] = one.get(i).equals(other.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        Set<String> kept = new HashSet<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                kept.add(one.get(i));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }

    /** By how much the drawing as a whole was shifted: an aligned diagram has not moved. Empty when nothing is drawn. */
    private Optional<double[]> shift() {
        Map<Bounds, Bounds> drawn = new LinkedHashMap<>();
        after.values().forEach(item -> {
            Item old = before.get(item.id());
            if (old != null && old.bounds() != null && item.bounds() != null) {
                drawn.put(old.bounds(), item.bounds());
            }
        });
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {least(drawn, Bounds::x), least(drawn, Bounds::y)});
    }

    private static double least(Map<Bounds, Bounds> drawn, ToDoubleFunction<Bounds> axis) {
        return drawn.values().stream().mapToDouble(axis).min().orElse(0)
                - drawn.keySet().stream().mapToDouble(axis).min().orElse(0);
    }

    private boolean isMoved(Item old, Item item) {
        Bounds was = old.bounds();
        Bounds is = item.bounds();
        if (was == null || is == null) {
            return false;
        }
        return shift.filter(by -> !was.equals(is.shifted(by[0], by[1]))).isPresent();
    }

    static String summary(List<Difference> entries) {
        String counted = Arrays.stream(Change.values())
                .map(change -> Map.entry(
                        change,
                        entries.stream().filter(e -> e.change() == change).count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getKey().nameZh() + " " + count.getValue() + " 处")
                .collect(Collectors.joining("，"));
        return counted.isEmpty() ? "两个版本没有区别。" : counted + "。";
    }
}
