package org.shenbao.modelling;

import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.catalogue.Programmes;
import org.shenbao.modelling.Palette.Expressed;
import org.shenbao.modelling.Palette.Keyed;
import org.shenbao.modelling.Palette.Named;
import org.shenbao.routing.ModelPalette;
import org.shenbao.routing.ModelPalette.Choice;
import org.shenbao.routing.ModelWords;
import org.springframework.stereotype.Service;

/** Puts together what the product publishes and what is deployed. */
@Service
public class Palettes {

    private final ModelPalette published;
    private final Models models;
    private final Programmes programmes;

    Palettes(ModelPalette published, Models models, Programmes programmes) {
        this.published = published;
        this.models = models;
        this.programmes = programmes;
    }

    public Palette current() {
        List<ModelVersion> newest = models.newest();
        List<Choice> forms = forms(newest);
        return new Palette(
                keyed(published.stages()),
                expressed(published.groups()),
                expressed(published.delegates()),
                expressed(published.taskListeners()),
                published.messages().stream()
                        .map(message -> new Named(message.value(), message.label()))
                        .toList(),
                keyed(published.outcomes()),
                keyed(forms),
                keyed(deployed(newest, ModelKind.DMN)),
                keyed(deployed(newest, ModelKind.BPMN)),
                new ElementTemplates(published, forms).all(),
                ModelWords.all());
    }

    /** Forms of tasks: applicants' forms are no task's. */
    private List<Choice> forms(List<ModelVersion> newest) {
        var applications = programmes.all().stream()
                .flatMap(programme -> programme.leaves().stream())
                .map(leaf -> leaf.category())
                .collect(Collectors.toSet());
        return deployed(newest, ModelKind.FORM).stream()
                .filter(form -> !applications.contains(form.value()))
                .toList();
    }

    private static List<Choice> deployed(List<ModelVersion> newest, ModelKind kind) {
        return newest.stream()
                .filter(model -> model.kind() == kind)
                .map(model -> Choice.of(model.definitionKey(), model.title()))
                .toList();
    }

    private static List<Keyed> keyed(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Keyed(choice.value(), choice.label()))
                .toList();
    }

    private static List<Expressed> expressed(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Expressed(choice.value(), choice.label(), choice.description()))
                .toList();
    }
}
