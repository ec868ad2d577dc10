package org.shenbao.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenbao.support.NotFound;

/** The tree of bodies. An official sees what belongs to the subtree of the own body. */
public final class Bodies {

    private final Map<String, Body> byCode;

    Bodies(List<Body> bodies) {
        this.byCode = bodies.stream().collect(toMap(Body::code, identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The bodies of the programmes that come with the product, without a database. */
    public static Bodies bundled() {
        return new Bodies(BodyDirectory.of(ProgrammeFiles.bundled()));
    }

    public Collection<Body> all() {
        return byCode.values();
    }

    public Optional<Body> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws NotFound when there is no such body */
    public Body get(String code) {
        return find(code).orElseThrow(() -> new NotFound("主管部门"));
    }

    /** Bodies directly below. */
    public List<Body> children(String code) {
        return byCode.values().stream()
                .filter(body -> code.equals(body.parentCode()))
                .toList();
    }

    /** The body itself and every body below it; empty for an unknown code. */
    public Set<String> subtree(String code) {
        Set<String> codes = new LinkedHashSet<>();
        if (byCode.containsKey(code)) {
            codes.add(code);
            children(code).forEach(child -> codes.addAll(subtree(child.code())));
        }
        return codes;
    }
}
