package org.shenbao.routing.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.shenbao.catalogue.RoundChanged;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.process.DueDateMapper.OpenNode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the due dates of open tasks and stays with the milestones they name, in the transaction that extends the milestone: two
 * statements a node, however many tasks stand there.
 */
@Component
class DueDates {

    private final Rounds rounds;
    private final DueDateMapper mapper;
    private final RepositoryService repository;
    private final EngineCalls engine;
    private final StageStays stays;

    DueDates(Rounds rounds, DueDateMapper mapper, RepositoryService repository, EngineCalls engine, StageStays stays) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.repository = repository;
        this.engine = engine;
        this.stays = stays;
    }

    @EventListener
    void follow(RoundChanged changed) {
        Map<String, Date> dates = new HashMap<>();
        for (RoundMilestone milestone : rounds.milestones(changed.roundId())) {
            TaskPreparation.dueDate(milestone).ifPresent(date -> dates.put(milestone.key(), date));
        }
        dates.forEach((milestone, date) -> stays.due(changed.roundId(), milestone, date.toInstant()));
        for (OpenNode node : mapper.openNodes(changed.roundId())) {
            milestone(node).map(dates::get).ifPresent(date -> {
                // The history first: it follows the tasks that are about to move.
                mapper.moveHistory(changed.roundId(), node, date);
                mapper.move(changed.roundId(), node, date);
            });
        }
    }

    private Optional<String> milestone(OpenNode node) {
        return engine.call(() -> {
            FlowElement element =
                    repository.getBpmnModelInstance(node.definitionId()).getModelElementById(node.nodeId());
            return NodeProperties.of(element).get("milestone").or(() -> Optional.ofNullable(node.milestone()));
        });
    }
}
