package org.shenbao.modelling.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.modelling.diff.Item.Bounds;
import org.shenbao.modelling.diff.Item.Fact;

/** What a decision says: its head, its columns, and its rules cell by cell. Columns may stand in any order. */
final class DmnItems {

    /** Hit policies under which the order of the rules says something. */
    private static final Set<String> ORDERED = Set.of("FIRST", "RULE ORDER", "OUTPUT ORDER");

    private static final Set<String> SILENT = Set.of("decisionTable", "description", "extensionElements");

    private final List<Item> items = new ArrayList<>();
    private final Map<String, Bounds> drawn;

    private DmnItems(Xml definitions) {
        this.drawn = Drawing.of(definitions);
    }

    static List<Item> of(Xml definitions) {
        DmnItems items = new DmnItems(definitions);
        definitions.children().stream()
                .filter(child -> !child.is("DMNDI") && !child.id().isEmpty())
                .forEach(items::element);
        return items.items;
    }

    private void element(Xml element) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (!name.equals("id")) {
                put(facts, name, value);
            }
        });
        element.child("description").ifPresent(text -> put(facts, "description", text.text()));
        element.children("decisionTable").forEach(table -> {
            put(facts, "hitPolicy", hitPolicy(table));
            put(facts, "aggregation", table.value("aggregation"));
        });
        element.children().stream()
                .filter(part -> !SILENT.contains(part.type()))
                .collect(Collectors.groupingBy(Xml::type, TreeMap::new, Collectors.toList()))
                .forEach((type, parts) -> put(
                        facts, type, parts.stream().map(Xml::canonical).sorted().collect(Collectors.joining("；"))));
        items.add(new Item(
                element.id(), Words.type(element.type()), element.value("name"), facts, null, drawn.get(element.id())));
        element.children("decisionTable").forEach(this::table);
    }

    private static void put(Map<String, Fact> facts, String name, String value) {
        facts.put(name, Fact.of(Words.label(name), value));
    }

    private static String hitPolicy(Xml table) {
        return table.value("hitPolicy").isEmpty() ? "UNIQUE" : table.value("hitPolicy");
    }

    private void table(Xml table) {
        List<Xml> inputs = table.children("input").toList();
        List<Xml> outputs = table.children("output").toList();
        inputs.forEach(input -> column(input, "输入列"));
        outputs.forEach(output -> column(output, "结果列"));
        String order = ORDERED.contains(hitPolicy(table)) ? table.id() + ".rules" : null;
        int number = 1;
        for (Xml rule : table.children("rule").toList()) {
            Map<String, Fact> facts = new LinkedHashMap<>();
            put(facts, "description", rule.child("description").map(Xml::text).orElse(""));
            cells(inputs, rule.children("inputEntry").toList(), facts);
            cells(outputs, rule.children("outputEntry").toList(), facts);
            String description = rule.child("description").map(Xml::text).orElse("");
            String name = "第 " + number + " 条规则" + (description.isEmpty() ? "" : "：" + description);
            items.add(new Item(
                    rule.id().isEmpty() ? "rule-" + number : rule.id(), Renumbering.RULE, name, facts, order, null));
            number++;
        }
    }

    private void column(Xml column, String type) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        put(facts, "label", column.value("label"));
        facts.put("name", Fact.of("列名", column.value("name")));
        column.child("inputExpression").ifPresent(expression -> {
            facts.put("expression", Fact.of("读取的填报项", cell(expression)));
            put(facts, "typeRef", expression.value("typeRef"));
        });
        if (column.is("output")) {
            put(facts, "typeRef", column.value("typeRef"));
        }
        Stream.of("inputValues", "outputValues", "defaultOutputEntry")
                .forEach(part -> column.child(part).ifPresent(values -> facts.put(part, Fact.of("取值", cell(values)))));
        items.add(new Item(column.id(), type, label(column), facts, null, null));
    }

    private static void cells(List<Xml> columns, List<Xml> cells, Map<String, Fact> facts) {
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String text = cell(cells.get(i));
            facts.put(columns.get(i).id(), new Fact(label(columns.get(i)), Feel.canonical(text), text));
        }
    }

    private static String cell(Xml entry) {
        return entry.child("text").map(Xml::text).orElse("");
    }

    private static String label(Xml column) {
        return Stream.of(column.value("label"), column.value("name"), column.id())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
