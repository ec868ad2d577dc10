package org.shenbao.routing.process;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Role;
import org.shenbao.identity.Scope;
import org.shenbao.routing.ApplicationMoved;
import org.shenbao.routing.Message;
import org.shenbao.routing.MoveObjection;
import org.shenbao.routing.MoveRecord;
import org.shenbao.routing.MoveRecords;
import org.shenbao.routing.MoveRefused;
import org.shenbao.routing.Moves;
import org.shenbao.routing.NotAwaited;
import org.shenbao.routing.RouteNode;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EngineMoves implements Moves {

    private static final int LONGEST_REASON = 1000;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineCalls engine;
    private final MoveTargets targets;
    private final Applications applications;
    private final StageStays stays;
    private final MoveRecords records;
    private final ObjectProvider<MoveObjection> objections;
    private final Scope scope;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    EngineMoves(
            RuntimeService runtime,
            RepositoryService repository,
            EngineCalls engine,
            MoveTargets targets,
            Applications applications,
            StageStays stays,
            MoveRecords records,
            ObjectProvider<MoveObjection> objections,
            Scope scope,
            CurrentActor actors,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
        this.targets = targets;
        this.applications = applications;
        this.stays = stays;
        this.records = records;
        this.objections = objections;
        this.scope = scope;
        this.actors = actors;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Places places(ApplicationId id) {
        permitted(applications.get(id));
        return engine.call(() -> {
            Route route = route(id);
            return new Places(described(route.current), described(targets(id, route)), obstacle(id));
        });
    }

    @Override
    public void move(ApplicationId id, String from, String to, String reason) {
        Actor actor = permitted(applications.lock(id));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "请说明调整理由，不超过 " + LONGEST_REASON + " 字。");
        }
        engine.run(() -> {
            Route route = route(id);
            FlowNode source = node(route.current, from).orElseThrow(() -> new NotAwaited("该申报"));
            FlowNode target = node(targets(id, route), to)
                    .filter(node -> MoveTargets.leads(source, node))
                    .orElseThrow(() -> InvalidInput.of("to", "不能转到所选环节，请刷新后重新选择。"));
            String obstacle = obstacle(id);
            if (obstacle != null) {
                throw new MoveRefused(obstacle);
            }
            carryOut(id, route, source, target);
            record(new MoveRecord(
                    id.value(),
                    from,
                    RouteVersions.label(source),
                    to,
                    RouteVersions.label(target),
                    reason.strip(),
                    actor.username(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        });
    }

    private List<FlowNode> targets(ApplicationId id, Route route) {
        Set<String> passed = stays.of(id).stream()
                .filter(stay -> stay.awaits() != null && stay.leftAt() != null)
                .filter(stay -> !StageStay.MOVED.equals(stay.outcome()))
                .map(StageStay::stage)
                .collect(Collectors.toSet());
        return targets.from(route.model, route.current, passed);
    }

    private void carryOut(ApplicationId id, Route route, FlowNode source, FlowNode target) {
        List<StageStay> before = stays.open(id);
        events.publishEvent(new ApplicationMoved(id, awaited(before)));
        ProcessInstanceModificationBuilder modification = runtime.createProcessInstanceModification(route.instanceId);
        for (ActivityInstance one : route.open) {
            if (!MoveTargets.isWithinSection(target) || isAt(one, source)) {
                modification.cancelActivityInstance(one.getId());
            }
        }
        modification.startBeforeActivity(target.getId() + (isMany(target) ? MigrationPlans.LOOP : ""));
        modification.execute();
        stays.moved(before.stream().map(StageStay::id).toList());
    }

    private void record(MoveRecord move) {
        records.add(move);
        audit.record(
                AuditEntry.change("application.moved", "application", move.applicationId(), move.fromName(), move));
    }

    /** Foreign applications look as if they did not exist. */
    private Actor permitted(ProjectApplication application) {
        Actor actor = actors.require(Role.ANALYST);
        if (!scope.routed(actor).contains(application.districtBody())) {
            throw new NotFound("申报");
        }
        return actor;
    }

    private @Nullable String obstacle(ApplicationId id) {
        if (awaited(stays.open(id)).contains(Message.SUPPLEMENTED)) {
            return "企业正在补正，请待其交回后再调整。";
        }
        return objections.stream()
                .flatMap(one -> one.against(id).stream())
                .findFirst()
                .orElse(null);
    }

    private Route route(ApplicationId id) {
        ProcessInstance instance = Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .rootProcessInstances()
                        .singleResult())
                .orElseThrow(() -> new NotAwaited("该申报"));
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        List<ActivityInstance> open =
                Arrays.asList(runtime.getActivityInstance(instance.getId()).getChildActivityInstances());
        List<FlowNode> current = open.stream()
                .flatMap(EngineMoves::leaves)
                .map(leaf -> model.<FlowNode>getModelElementById(leaf))
                .distinct()
                .toList();
        return new Route(instance.getId(), model, open, current);
    }

    private static Stream<String> leaves(ActivityInstance instance) {
        List<String> leaves = new ArrayList<>();
        if (instance.getChildActivityInstances().length == 0) {
            leaves.add(instance.getActivityId().replace(MigrationPlans.LOOP, ""));
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            leaves(child).forEach(leaves::add);
        }
        return leaves.stream();
    }

    private static boolean isAt(ActivityInstance instance, FlowNode node) {
        return leaves(instance).anyMatch(node.getId()::equals);
    }

    private static boolean isMany(FlowNode node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    private static Optional<FlowNode> node(List<FlowNode> nodes, String id) {
        return nodes.stream().filter(node -> node.getId().equals(id)).findFirst();
    }

    private static List<RouteNode> described(List<FlowNode> nodes) {
        return nodes.stream().map(RouteVersions::node).toList();
    }

    private static Set<Message> awaited(List<StageStay> stays) {
        return stays.stream()
                .flatMap(stay -> Message.of(stay.awaits()).stream())
                .collect(Collectors.toSet());
    }

    private record Route(
            String instanceId, BpmnModelInstance model, List<ActivityInstance> open, List<FlowNode> current) {}
}
