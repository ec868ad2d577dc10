package org.shenbao.modelling.diff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shenbao.modelling.diff.Item.Bounds;
import org.shenbao.modelling.diff.Item.Fact;

/** What a diagram says, element by element. The order of the file means nothing. */
final class BpmnItems {

    /** Where elements stand that are spoken of by themselves. */
    private static final Set<String> CONTAINERS =
            Set.of("definitions", "process", "subProcess", "transaction", "collaboration", "laneSet");

    /** Parts of their own, or told by something else: flows tell who comes in and goes out. */
    private static final Set<String> SILENT = Set.of(
            "BPMNDiagram",
            "incoming",
            "outgoing",
            "extensionElements",
            "documentation",
            "conditionExpression",
            "laneSet");

    /** Which template a node was begun with says nothing of what it does. */
    private static final String TEMPLATE = "modelerTemplate";

    private static final Set<String> REFERENCES =
            Set.of("sourceRef", "targetRef", "attachedToRef", "default", "messageRef");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Bounds> drawn;

    private BpmnItems(Xml definitions) {
        this.drawn = Drawing.of(definitions);
        definitions.all().filter(xml -> !xml.id().isEmpty()).forEach(xml -> names.put(xml.id(), xml.value("name")));
    }

    static List<Item> of(Xml definitions) {
        BpmnItems items = new BpmnItems(definitions);
        return definitions.all().filter(BpmnItems::isItem).map(items::item).toList();
    }

    private static boolean isItem(Xml xml) {
        Xml parent = xml.parent();
        return parent != null
                && CONTAINERS.contains(parent.type())
                && !xml.id().isEmpty()
                && !xml.is("BPMNDiagram")
                && !xml.is("laneSet");
    }

    private Item item(Xml xml) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        xml.attributes().forEach((name, value) -> {
            if (!name.equals("id") && !name.startsWith(TEMPLATE)) {
                put(facts, name, value, REFERENCES.contains(name) ? named(value) : Readings.attribute(name, value));
            }
        });
        xml.child("documentation").ifPresent(text -> put(facts, "documentation", text.text(), text.text()));
        xml.child("conditionExpression").ifPresent(text -> put(facts, "conditionExpression", text.text(), text.text()));
        xml.children("extensionElements").forEach(extensions -> extensions(extensions, facts));
        parts(xml, facts);
        Xml parent = xml.parent();
        if (parent != null && CONTAINERS.contains(parent.type()) && !parent.is("definitions")) {
            put(facts, "scope", parent.id(), named(parent.id()));
        }
        return new Item(xml.id(), Words.type(xml.type()), name(xml), facts, null, drawn.get(xml.id()));
    }

    private static void put(Map<String, Fact> facts, String name, String value, String shown) {
        facts.put(name, new Fact(Words.label(name), value, shown));
    }

    private String named(String id) {
        String name = names.getOrDefault(id, "").strip();
        return name.isEmpty() ? id : name;
    }

    /** A flow without a label is called by its ends. */
    private String name(Xml xml) {
        String name = xml.value("name").strip();
        if (name.isEmpty() && xml.is("sequenceFlow")) {
            return named(xml.value("sourceRef")) + " → " + named(xml.value("targetRef"));
        }
        return name.isEmpty() ? Words.type(xml.type()) : name;
    }

    private static void extensions(Xml extensions, Map<String, Fact> facts) {
        Map<String, List<Xml>> byType = extensions.children().stream()
                .collect(Collectors.groupingBy(Xml::type, TreeMap::new, Collectors.toList()));
        byType.forEach((type, elements) -> {
            if (type.equals("properties")) {
                properties(elements, facts);
            } else {
                String all =
                        elements.stream().map(BpmnItems::extension).sorted().collect(Collectors.joining("；"));
                put(facts, type, all, all);
            }
        });
    }

    private static void properties(List<Xml> elements, Map<String, Fact> facts) {
        Map<String, String> written = new LinkedHashMap<>();
        elements.stream()
                .flatMap(properties -> properties.children("property"))
                .forEach(property -> written.put(property.value("name"), property.value("value")));
        written.forEach((name, value) -> put(facts, "property." + name, value, Readings.property(name, written)));
    }

    private static String extension(Xml element) {
        return switch (element.type()) {
            case "in", "out" -> mapping(element);
            case "taskListener", "executionListener" ->
                element.value("event") + "：" + element.value("delegateExpression");
            default -> element.canonical();
        };
    }

    private static String mapping(Xml element) {
        String source = element.value("source") + element.value("sourceExpression") + element.value("variables");
        return element.value("businessKey").isEmpty()
                ? source + " → " + element.value("target")
                : "业务键 " + element.value("businessKey");
    }

    /** Parts without a life of their own: event definitions, loops, the text of an annotation. */
    private void parts(Xml xml, Map<String, Fact> facts) {
        xml.children().stream()
                .filter(part -> !SILENT.contains(part.type()) && !isItem(part))
                .collect(Collectors.groupingBy(Xml::type, TreeMap::new, Collectors.toList()))
                .forEach((type, parts) -> {
                    String all = parts.stream().map(this::part).sorted().collect(Collectors.joining("；"));
                    put(facts, type, all, all);
                });
    }

    private String part(Xml part) {
        if (part.is("messageEventDefinition")) {
            return named(part.value("messageRef"));
        }
        return part.is("timerEventDefinition")
                ? part.children().stream().map(Xml::text).collect(Collectors.joining())
                : part.canonical();
    }
}
