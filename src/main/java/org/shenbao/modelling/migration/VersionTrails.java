package org.shenbao.modelling.migration;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.application.ApplicationId;
import org.shenbao.modelling.migration.VersionTrailMapper.Decided;
import org.shenbao.modelling.migration.VersionTrailMapper.Migrated;
import org.shenbao.modelling.migration.VersionTrailMapper.Titled;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Under which versions an application was decided. A stay says the version it ended under; what migrated during a stay
 * says the one it began under. Nothing here asks who calls.
 */
@Service
@Transactional(readOnly = true)
public class VersionTrails {

    private final VersionTrailMapper mapper;
    private final StageStays stays;

    VersionTrails(VersionTrailMapper mapper, StageStays stays) {
        this.mapper = mapper;
        this.stays = stays;
    }

    /** Oldest first; a version that follows itself is told once. */
    public VersionTrail of(ApplicationId id) {
        List<Migrated> migrations = mapper.migrations(id.value());
        List<Step> steps = new ArrayList<>();
        stays.of(id)
                .forEach(stay -> steps.add(
                        new Step(stay.definitionKey(), versionAtEntry(stay, migrations), stay.enteredAt(), false)));
        migrations.forEach(one -> steps.add(new Step(one.processKey(), one.toVersion(), one.at(), true)));
        steps.sort(Comparator.comparing(Step::at));
        return new VersionTrail(
                routing(steps),
                mapper.decisions(id.value()).stream()
                        .map(VersionTrails::decision)
                        .toList());
    }

    private static int versionAtEntry(StageStay stay, List<Migrated> migrations) {
        Instant left = stay.leftAt();
        return migrations.stream()
                .filter(one -> one.processKey().equals(stay.definitionKey()))
                .filter(one -> !one.at().isBefore(stay.enteredAt()))
                .filter(one -> left == null || !one.at().isAfter(left))
                .findFirst()
                .map(Migrated::fromVersion)
                .orElse(stay.definitionVersion());
    }

    private List<VersionTrail.Routing> routing(List<Step> steps) {
        Map<String, String> titles = titles(steps);
        Map<String, Integer> last = new HashMap<>();
        List<VersionTrail.Routing> trail = new ArrayList<>();
        for (Step step : steps) {
            Integer before = last.put(step.key, step.version);
            if (before == null || before != step.version) {
                String title = titles.getOrDefault(step.key + ":" + step.version, "已删除的流程");
                trail.add(new VersionTrail.Routing(title, step.version, step.at, step.migrated));
            }
        }
        return trail;
    }

    private Map<String, String> titles(List<Step> steps) {
        Set<String> keys = new TreeSet<>();
        steps.forEach(step -> keys.add(step.key));
        return keys.isEmpty()
                ? Map.of()
                : mapper.titles(keys).stream()
                        .filter(one -> one.title() != null)
                        .collect(toMap(VersionTrails::name, one -> String.valueOf(one.title()), (a, b) -> a));
    }

    private static String name(Titled one) {
        return one.processKey() + ":" + one.version();
    }

    private static VersionTrail.Decision decision(Decided decided) {
        String title = decided.title();
        return new VersionTrail.Decision(title == null ? "申报资格判定" : title, decided.version(), decided.at());
    }

    private record Step(String key, int version, Instant at, boolean migrated) {}
}
