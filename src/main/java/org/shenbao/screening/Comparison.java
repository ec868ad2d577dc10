package org.shenbao.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ProjectApplication;
import org.shenbao.screening.Fingerprint.Kind;
import org.springframework.stereotype.Component;

/** Finds what an application has in common with others. */
@Component
class Comparison {

    /** Names are compared in full with this many of those that share the most words. */
    private static final int CANDIDATES = 200;

    private final ScreeningMapper mapper;
    private final ProjectNames names;

    Comparison(ScreeningMapper mapper, ProjectNames names) {
        this.mapper = mapper;
        this.names = names;
    }

    /** Repetitions within one application. */
    List<Hit> within(List<Fingerprint> own) {
        Map<String, Fingerprint> first = new LinkedHashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Fingerprint print : own) {
            if (print.kind() == Kind.INVOICE) {
                Fingerprint earlier = first.putIfAbsent(print.fingerprint(), print);
                if (earlier != null) {
                    hits.add(hit(print, earlier, Reason.REPEATED_INVOICE));
                }
            }
        }
        return hits;
    }

    /** @param counted looks applications up and leaves out those that do not matter */
    List<Hit> with(
            ProjectApplication application,
            List<Fingerprint> own,
            Function<Set<ApplicationId>, Map<ApplicationId, ProjectApplication>> counted) {
        List<Hit> hits = new ArrayList<>();
        hits.addAll(same(own, Kind.INVOICE, Reason.SAME_INVOICE));
        hits.addAll(same(own, Kind.CONTRACT, Reason.SAME_CONTRACT));
        hits.addAll(same(own, Kind.CREDIT_CODE, Reason.SAME_ENTERPRISE));
        List<ApplicationId> alike = sharingWords(application.id(), own);
        Set<ApplicationId> others = hits.stream().map(Hit::otherApplicationId).collect(Collectors.toSet());
        others.addAll(alike);
        Map<ApplicationId, ProjectApplication> known = counted.apply(others);
        hits.removeIf(hit -> !known.containsKey(hit.otherApplicationId()));
        hits.replaceAll(hit -> named(hit, application, known));
        hits.addAll(0, similar(application, alike, known));
        return hits;
    }

    private List<Hit> same(List<Fingerprint> own, Kind kind, Reason reason) {
        Map<String, Fingerprint> mine = own.stream()
                .filter(print -> print.kind() == kind)
                .collect(Collectors.toMap(Fingerprint::fingerprint, Function.identity(), (a, b) -> a));
        if (mine.isEmpty()) {
            return List.of();
        }
        Set<String> seen = new LinkedHashSet<>();
        List<Hit> hits = new ArrayList<>();
        for (Fingerprint other : mapper.others(own.get(0).applicationId(), kind, mine.keySet())) {
            Fingerprint match = mine.get(other.fingerprint());
            if (match != null && seen.add(other.applicationId() + ":" + other.fingerprint())) {
                hits.add(hit(match, other, reason));
            }
        }
        return hits;
    }

    private List<ApplicationId> sharingWords(ApplicationId id, Collection<Fingerprint> own) {
        Set<String> words = own.stream()
                .filter(print -> print.kind() == Kind.NAME_TOKEN)
                .map(Fingerprint::fingerprint)
                .collect(Collectors.toSet());
        return words.isEmpty() ? List.of() : mapper.sharingWords(id, words, (words.size() + 1) / 2, CANDIDATES);
    }

    private List<Hit> similar(
            ProjectApplication application,
            List<ApplicationId> candidates,
            Map<ApplicationId, ProjectApplication> known) {
        List<Hit> hits = new ArrayList<>();
        for (ApplicationId candidate : candidates) {
            ProjectApplication other = known.get(candidate);
            double similarity = other == null ? 0 : names.similarity(application.title(), other.title());
            if (other != null && similarity >= ProjectNames.ALIKE) {
                hits.add(new Hit(
                        application.id(), candidate, Reason.SIMILAR_PROJECT, application.title(), other.title(), (int)
                                Math.round(similarity * 100)));
            }
        }
        return hits;
    }

    /** For the same enterprise it is the projects that an official compares. */
    private static Hit named(Hit hit, ProjectApplication own, Map<ApplicationId, ProjectApplication> known) {
        ProjectApplication other = known.get(hit.otherApplicationId());
        return hit.reason() != Reason.SAME_ENTERPRISE || other == null
                ? hit
                : new Hit(
                        hit.applicationId(), hit.otherApplicationId(), hit.reason(), own.title(), other.title(), null);
    }

    private static Hit hit(Fingerprint own, Fingerprint other, Reason reason) {
        return new Hit(own.applicationId(), other.applicationId(), reason, text(own), text(other), null);
    }

    private static String text(Fingerprint print) {
        return print.place() + "：" + print.shown();
    }
}
