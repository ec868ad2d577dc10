package org.shenbao.routing.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.OfficeTask;
import org.shenbao.routing.TaskForm;
import org.shenbao.routing.TaskForm.Choice;
import org.springframework.stereotype.Component;

/** Puts together what the task host shows: the deployed form, what may be decided, what may be sent back. */
@Component
class TaskForms {

    private final FormDefinitions forms;
    private final Applications applications;
    private final Programmes programmes;
    private final Rounds rounds;
    private final EngineCalls engine;
    private final ConditionChecks checks;

    TaskForms(
            FormDefinitions forms,
            Applications applications,
            Programmes programmes,
            Rounds rounds,
            EngineCalls engine,
            ConditionChecks checks) {
        this.forms = forms;
        this.applications = applications;
        this.programmes = programmes;
        this.rounds = rounds;
        this.engine = engine;
        this.checks = checks;
    }

    TaskForm of(OfficeTask task, TaskNode node, Optional<String> draft, boolean editable) {
        Optional<Leaf> leaf = node.applicationId()
                .flatMap(applications::find)
                .map(a -> programmes.leaf(
                        a.programme(), a.category(), rounds.get(a.roundId()).year()));
        NodeProperties properties = node.properties();
        return new TaskForm(
                task,
                properties.name(),
                node.documentation(),
                properties
                        .get("form")
                        .flatMap(key -> engine.call(() -> forms.newest(key)))
                        .map(schema -> properties.get("judges").isEmpty() ? schema : checks.into(schema, leaf))
                        .orElse(null),
                properties.outcomes().entrySet().stream()
                        .map(outcome -> new Choice(outcome.getKey(), outcome.getValue()))
                        .toList(),
                properties.opinionRequired(),
                leaf.map(TaskForms::fields).orElse(List.of()),
                leaf.map(TaskForms::materials).orElse(List.of()),
                draft.orElse(null),
                editable);
    }

    private static List<Choice> fields(Leaf leaf) {
        return leaf.answeredFields()
                .map(field -> new Choice(field.key(), field.labelZh()))
                .toList();
    }

    private static List<Choice> materials(Leaf leaf) {
        Stream<Choice> materials = leaf.materials().stream()
                .filter(Material::isUploaded)
                .map(material -> new Choice(material.id(), material.nameZh()));
        Stream<Choice> proofs = leaf.fileFields().map((Field field) -> new Choice(field.key(), field.labelZh()));
        return Stream.concat(materials, proofs).toList();
    }
}
