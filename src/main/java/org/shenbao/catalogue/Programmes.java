package org.shenbao.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.shenbao.support.NotFound;

/** Every programme the product knows. Immutable: definitions change with the product, rounds by hand. */
public final class Programmes {

    private final Map<String, Programme> byCode;
    private final ConcurrentMap<String, Programme> ofYears = new ConcurrentHashMap<>();

    Programmes(List<ProgrammeDefinition> definitions) {
        this.byCode = definitions.stream()
                .map(Programme::of)
                .collect(toMap(Programme::code, identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The definitions that come with the product, without a database. */
    public static Programmes bundled() {
        return new Programmes(ProgrammeFiles.bundled());
    }

    public Collection<Programme> all() {
        return byCode.values();
    }

    /** @throws NotFound when there is no such programme */
    public Programme programme(String code) {
        return Optional.ofNullable(byCode.get(code)).orElseThrow(() -> new NotFound("申报指南"));
    }

    /** @throws NotFound when there is no such programme or category, or the category has children */
    public Leaf leaf(String programme, String category) {
        return leaf(programme(programme), category);
    }

    /**
     * A leaf as a round of another year prints it: labels, conditions and titles name that year's dates.
     *
     * @throws NotFound like {@link #leaf(String, String)}
     */
    public Leaf leaf(String programme, String category, int year) {
        return leaf(programme(programme, year), category);
    }

    /**
     * A programme as a round of another year prints it.
     *
     * @throws NotFound when there is no such programme
     */
    public Programme programme(String code, int year) {
        int yearsLater = year - programme(code).year();
        return ofYears.computeIfAbsent(
                code + "@" + year, key -> Programme.of(ProgrammeFiles.programme(code, yearsLater), yearsLater));
    }

    private static Leaf leaf(Programme programme, String category) {
        return programme.leaves().stream()
                .filter(leaf -> leaf.category().equals(category))
                .findFirst()
                .orElseThrow(() -> new NotFound("申报类别"));
    }
}
