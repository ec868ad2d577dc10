package org.shenbao.modelling.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds the rules of a table again whose ids a tool gave anew: by what they say first, by their ids then, and by what most of
 * their cells say at last.
 */
final class Renumbering {

    static final String RULE = "规则";

    private static final double SIMILAR = 0.5;

    private Renumbering() {}

    /** The earlier elements, each rule under the id that it has in the later version. */
    static List<Item> undone(List<Item> before, List<Item> after) {
        List<Item> gone = new ArrayList<>(rules(before));
        List<Item> come = new ArrayList<>(rules(after));
        Map<Item, Item> found = new IdentityHashMap<>();
        pair(gone, come, found, (old, now) -> old.id().equals(now.id()) && says(old, now));
        pair(gone, come, found, Renumbering::says);
        pair(gone, come, found, (old, now) -> old.id().equals(now.id()));
        pair(gone, come, found, (old, now) -> similarity(old, now) >= SIMILAR);
        Set<String> taken = new HashSet<>();
        after.forEach(item -> taken.add(item.id()));
        return before.stream()
                .map(item -> !item.type().equals(RULE)
                        ? item
                        : found.containsKey(item) ? item.as(found.get(item).id()) : removed(item, taken))
                .toList();
    }

    /** Its id may be another rule's by now. */
    private static Item removed(Item rule, Set<String> taken) {
        String id = rule.id();
        while (taken.contains(id)) {
            id = id + "'";
        }
        return rule.as(id);
    }

    private static List<Item> rules(List<Item> items) {
        return items.stream().filter(item -> item.type().equals(RULE)).toList();
    }

    private static void pair(List<Item> gone, List<Item> come, Map<Item, Item> found, BiPredicate<Item, Item> alike) {
        for (Item old : List.copyOf(gone)) {
            come.stream().filter(now -> alike.test(old, now)).findFirst().ifPresent(now -> {
                found.put(old, now);
                gone.remove(old);
                come.remove(now);
            });
        }
    }

    private static boolean says(Item old, Item now) {
        return similarity(old, now) == 1;
    }

    /** Share of the cells that say the same, of those that say anything. */
    private static double similarity(Item old, Item now) {
        Set<String> cells = new HashSet<>();
        old.facts().forEach((key, fact) -> note(cells, key, fact));
        now.facts().forEach((key, fact) -> note(cells, key, fact));
        long same = cells.stream()
                .filter(key -> text(old, key).equals(text(now, key)))
                .count();
        return cells.isEmpty() ? 1 : (double) same / cells.size();
    }

    private static void note(Set<String> cells, String key, Item.Fact fact) {
        if (!fact.value().isEmpty()) {
            cells.add(key);
        }
    }

    private static String text(Item item, String key) {
        Item.Fact fact = item.facts().get(key);
        return fact == null ? "" : fact.value();
    }
}
