package org.shenbao.modelling.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.People;
import org.shenbao.identity.Role;
import org.shenbao.identity.Scope;
import org.shenbao.modelling.migration.MigrationRunMapper.ItemCount;
import org.shenbao.modelling.migration.MigrationRunMapper.NewRun;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.routing.MigrationPlan.Step;
import org.shenbao.routing.MigrationRefused;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.NodeProblem;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs that take many instances to another version: begun, watched, stopped and taken up again by analysts, and begun by whoever rolls a diagram back. The work is
 * the {@link MigrationWorker}'s; everything it needs stands in the tables, so that any node of the cluster goes on.
 */
@Service
@Transactional
public class MigrationRuns {

    private static final int CHUNK = 500;
    private static final int LONGEST_REASON = 1000;
    private static final int LATEST = 20;

    private final MigrationRunMapper mapper;
    private final RunningInstances instances;
    private final Migrations migrations;
    private final Scope scope;
    private final People people;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    MigrationRuns(
            MigrationRunMapper mapper,
            RunningInstances instances,
            Migrations migrations,
            Scope scope,
            People people,
            CurrentActor actors,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.instances = instances;
        this.migrations = migrations;
        this.scope = scope;
        this.people = people;
        this.actors = actors;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins; the instances follow in the background.
     *
     * @param applicationIds empty for everything on the old version that belongs to the caller's bodies
     * @return id of the run
     * @throws MigrationRefused when the plan itself cannot be used
     * @throws MigrationUnderWay when instances of the diagram are being migrated already
     */
    public long start(MigrationPlan plan, Collection<Long> applicationIds, String reason) {
        Actor actor = actors.require(Role.ANALYST);
        check(plan, reason);
        List<RunningInstance> chosen = instances.own(plan.processKey(), plan.from(), applicationIds);
        if (chosen.isEmpty()) {
            throw InvalidInput.of("applicationIds", "没有可以迁移的申报：所选版本上已没有正在流转的申报，或不在您的管辖范围内。");
        }
        return begin(plan, chosen, reason, actor);
    }

    /**
     * Whoever puts an earlier version live again takes along what runs on the one that goes: what both versions have in
     * common follows, the rest stays and is named.
     *
     * @return id of the run; empty when nothing of the caller's bodies runs there, or no plan is possible
     * @throws MigrationUnderWay when instances of the diagram are being migrated already
     */
    public OptionalLong takeAlong(String processKey, int from, int to, String reason) {
        Actor actor = actors.require(Role.APPROVER);
        MigrationPlan plan = migrations.propose(processKey, from, to);
        List<RunningInstance> chosen =
                migrations.problems(plan).isEmpty() ? instances.own(processKey, from, List.of()) : List.of();
        return chosen.isEmpty() ? OptionalLong.empty() : OptionalLong.of(begin(plan, chosen, reason, actor));
    }

    private long begin(MigrationPlan plan, List<RunningInstance> chosen, String reason, Actor actor) {
        NewRun run = new NewRun(run(plan, reason, actor));
        try {
            mapper.insert(run);
        } catch (DuplicateKeyException e) {
            throw (MigrationUnderWay) new MigrationUnderWay().initCause(e);
        }
        insertItems(run.id(), chosen);
        audit.record(AuditEntry.of(
                "migration.started", "migration", run.id(), new Started(plan, reason.strip(), chosen.size())));
        return run.id();
    }

    /** @param state only items in this state */
    @Transactional(readOnly = true)
    public MigrationView get(long id, @Nullable String state, int page, int size) {
        MigrationRun run = visible(id);
        List<MigrationView.Outcome> items = mapper.items(id, state, (page - 1) * size, size).stream()
                .map(MigrationRuns::item)
                .toList();
        return view(run, mapper.counts(List.of(id)), new Page<>(items, mapper.countItems(id, state)));
    }

    /** The latest runs of a diagram, newest first. */
    @Transactional(readOnly = true)
    public List<MigrationView> latest(String processKey) {
        Set<String> bodies = scope.routed(actors.get());
        List<MigrationRun> runs = bodies.isEmpty() ? List.of() : mapper.ofProcess(processKey, bodies, LATEST);
        if (runs.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ItemCount>> counts = mapper
                .counts(runs.stream().map(MigrationRun::id).toList())
                .stream()
                .collect(groupingBy(ItemCount::runId));
        return runs.stream()
                .map(run -> view(run, counts.getOrDefault(run.id(), List.of()), null))
                .toList();
    }

    /** What has been migrated stays migrated; the rest stays where it is. Stopping twice changes nothing. */
    public void stop(long id) {
        actors.require(Role.ANALYST);
        MigrationRun run = visible(id);
        if (mapper.stop(id, now()) > 0) {
            audit.record(AuditEntry.change("migration.stopped", "migration", id, run.state(), "stopped"));
        }
    }

    /**
     * Takes up what was stopped, and tries again what could not follow.
     *
     * @throws MigrationUnderWay when other instances of the diagram are being migrated
     */
    public void resume(long id) {
        actors.require(Role.ANALYST);
        MigrationRun run = visible(id);
        try {
            if (mapper.resume(id) > 0) {
                int again = mapper.retryFailed(id);
                audit.record(AuditEntry.change("migration.resumed", "migration", id, run.state(), again));
            }
        } catch (DuplicateKeyException e) {
            throw (MigrationUnderWay) new MigrationUnderWay().initCause(e);
        }
    }

    MigrationPlan plan(MigrationRun run) {
        try {
            List<Step> steps = json.readValue(run.instructions(), new TypeReference<>() {});
            return new MigrationPlan(run.processKey(), run.fromVersion(), run.toVersion(), steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("instructions of run " + run.id(), e);
        }
    }

    private void check(MigrationPlan plan, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "请说明迁移理由，不超过 " + LONGEST_REASON + " 字。");
        }
        if (plan.from() == plan.to()) {
            throw InvalidInput.of("to", "请选择另一个版本作为迁移目标。");
        }
        List<NodeProblem> problems = migrations.problems(plan);
        if (!problems.isEmpty()) {
            throw new MigrationRefused(problems);
        }
    }

    private MigrationRun run(MigrationPlan plan, String reason, Actor actor) {
        String title = migrations.versions(plan.processKey()).get(0).title();
        String body = actor.bodyCode().orElseThrow(() -> new Forbidden("您的账号未归属主管部门。"));
        return new MigrationRun(
                0,
                plan.processKey(),
                title,
                plan.from(),
                plan.to(),
                write(plan.steps()),
                reason.strip(),
                "running",
                actor.username(),
                body,
                now(),
                null);
    }

    private void insertItems(long runId, List<RunningInstance> chosen) {
        Map<String, InstanceLine> names = instances.named(chosen);
        List<MigrationItem> items = new ArrayList<>();
        for (RunningInstance one : chosen) {
            InstanceLine line = Objects.requireNonNull(names.get(one.instanceId()));
            String title = line.orgName() + (line.number() == null ? "" : "（" + line.number() + "）");
            items.add(new MigrationItem(
                    runId, items.size() + 1, one.instanceId(), one.applicationId(), title, "waiting", null, null));
        }
        for (int start = 0; start < items.size(); start += CHUNK) {
            mapper.insertItems(items.subList(start, Math.min(start + CHUNK, items.size())));
        }
    }

    /** Runs of foreign bodies look as if they did not exist. */
    private MigrationRun visible(long id) {
        Set<String> bodies = scope.routed(actors.get());
        return mapper.find(id).filter(run -> bodies.contains(run.body())).orElseThrow(() -> new NotFound("迁移记录"));
    }

    private MigrationView view(MigrationRun run, List<ItemCount> counts, @Nullable Page<MigrationView.Outcome> items) {
        Map<String, Integer> by = counts.stream().collect(toMap(ItemCount::state, ItemCount::items));
        int total = by.values().stream().mapToInt(Integer::intValue).sum();
        return new MigrationView(
                run.id(),
                run.processKey(),
                run.processName(),
                run.fromVersion(),
                run.toVersion(),
                run.reason(),
                run.state(),
                people.displayName(run.startedBy()),
                run.startedAt(),
                run.endedAt(),
                total,
                total - by.getOrDefault("waiting", 0),
                by.getOrDefault("migrated", 0),
                by.getOrDefault("failed", 0),
                by.getOrDefault("gone", 0),
                items);
    }

    private static MigrationView.Outcome item(MigrationItem item) {
        String problems = item.problems();
        return new MigrationView.Outcome(
                item.applicationId(),
                item.title(),
                item.state(),
                problems == null ? List.of() : problems.lines().toList(),
                item.at());
    }

    private String write(List<Step> steps) {
        try {
            return json.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("steps are always JSON", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Started(MigrationPlan plan, String reason, int instances) {}
}
