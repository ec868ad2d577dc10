package org.shenbao.routing.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.application.Outcome;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Stage;

/** House rules for the diagrams we ship, beyond what the gate asks of every diagram (design §5, style). */
class ShippedDiagramsTest {

    /** Stages that no notice names: the product's own, and what Qingdao's practice adds to its guide. */
    private static final Set<String> OWN = Set.of("supplement", "recommendation", "package-arrival", "public-notice");

    private static final Set<String> STAGES = Stream.concat(
                    OWN.stream(),
                    Programmes.bundled().all().stream()
                            .flatMap(p -> p.stages().stream())
                            .map(Stage::key))
            .collect(Collectors.toSet());

    static Stream<Path> diagrams() throws IOException {
        return files(".bpmn");
    }

    static Stream<Path> forms() throws IOException {
        return files(".form");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_file_is_named_after_its_process(Path file) {
        assertThat(all(read(file), Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_id_tells_what_the_element_is(Path file) {
        assertThat(all(read(file), FlowElement.class))
                .extracting(FlowElement::getId)
                .allMatch(id -> id.matches("(StartEvent|EndEvent|BoundaryEvent|UserTask|ServiceTask|ReceiveTask|"
                        + "CallActivity|Gateway|Flow|EventSubProcess)_[A-Z][A-Za-z]+"));
        assertThat(all(read(file), Message.class))
                .allMatch(message -> message.getId().equals(message.getName()))
                .extracting(Message::getId)
                .isSubsetOf(Stream.of(org.shenbao.routing.Message.values())
                        .map(org.shenbao.routing.Message::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everything_that_an_official_reads_is_labelled_in_chinese(Path file) {
        BpmnModelInstance diagram = read(file);

        assertThat(all(diagram, FlowNode.class))
                .extracting(FlowElement::getName)
                .allMatch(name -> name != null && name.matches(".*\\p{IsHan}.*"));
        assertThat(all(diagram, ExclusiveGateway.class))
                .extracting(FlowElement::getName)
                .allMatch(name -> name.endsWith("？"));
        assertThat(all(diagram, SequenceFlow.class))
                .filteredOn(flow -> flow.getSource() instanceof ExclusiveGateway)
                .allMatch(flow -> flow.getName() != null && flow.getConditionExpression() != null);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_task_explains_itself(Path file) {
        assertThat(Stream.concat(all(read(file), Task.class).stream(), all(read(file), CallActivity.class).stream()))
                .allMatch(node -> !node.getDocumentations().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void wherever_an_application_stays_there_is_a_known_stage(Path file) {
        Predicate<FlowNode> staying = node -> node instanceof UserTask
                || node instanceof CallActivity
                || node.getElementType().getTypeName().equals("receiveTask");

        assertThat(all(read(file), FlowNode.class))
                .filteredOn(staying)
                .extracting(node -> property(node, "stage"))
                .isSubsetOf(STAGES);
    }

    @Test
    void every_stage_of_every_notice_is_drawn_in_its_diagram() {
        assertThat(Programmes.bundled().all()).allSatisfy(programme -> {
            BpmnModelInstance diagram = read(Path.of("bpmn", programme.code(), programme.code() + ".bpmn"));
            assertThat(all(diagram, FlowNode.class))
                    .extracting(node -> property(node, "stage"))
                    .containsAll(programme.stages().stream()
                            .map(Stage::key)
                            .filter(key -> !key.equals("applicant-submission"))
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_user_task_has_outcomes_and_a_form_or_a_page(Path file) {
        assertThat(all(read(file), UserTask.class)).allSatisfy(task -> {
            assertThat(property(task, "outcomes")).isNotBlank();
            assertThat(property(task, "form").isEmpty())
                    .isNotEqualTo(property(task, "page").isEmpty());
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:/forms/task.html");
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_gateway_behind_a_task_knows_each_of_its_outcomes(Path file) {
        assertThat(all(read(file), UserTask.class))
                .filteredOn(task -> task.getOutgoing().iterator().next().getTarget() instanceof ExclusiveGateway)
                .allSatisfy(task -> {
                    FlowNode gateway = task.getOutgoing().iterator().next().getTarget();
                    Set<String> conditions = gateway.getOutgoing().stream()
                            .map(flow -> flow.getConditionExpression().getTextContent())
                            .collect(Collectors.toSet());
                    Set<String> expected = Stream.of(property(task, "outcomes").split(";"))
                            .map(pair -> "${outcome == '" + pair.split(":")[0] + "'}")
                            .collect(Collectors.toSet());
                    assertThat(conditions).isEqualTo(expected);
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_end_of_an_application_says_how_it_ended(Path file) {
        if (file.startsWith("bpmn/shared")) {
            return;
        }
        assertThat(all(read(file), EndEvent.class))
                .extracting(end -> property(end, "outcome"))
                .isSubsetOf(Stream.of(Outcome.values()).map(Outcome::key).toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_element_is_drawn(Path file) {
        BpmnModelInstance diagram = read(file);
        Set<String> drawn = diagram.getModelElementsByType(DiagramElement.class).stream()
                .map(element -> element.getAttributeValue("bpmnElement"))
                .filter(id -> id != null)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn)
                .containsAll(all(diagram, FlowElement.class).stream()
                        .map(FlowElement::getId)
                        .toList());
        assertThat(all(diagram, SubProcess.class)).allMatch(SubProcess::triggeredByEvent);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_named_after_its_file(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());

        assertThat(form.get("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_form_that_a_task_names_is_shipped(Path file) throws IOException {
        List<String> shipped = forms().map(form -> form.getFileName().toString().replace(".form", ""))
                .toList();

        assertThat(all(read(file), UserTask.class))
                .extracting(task -> property(task, "form"))
                .filteredOn(form -> !form.isEmpty())
                .isSubsetOf(shipped);
    }

    private static Stream<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        }
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance diagram, Class<T> type) {
        return diagram.getModelElementsByType(type);
    }

    private static String property(FlowElement node, String name) {
        if (node.getExtensionElements() == null) {
            return "";
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }
}
