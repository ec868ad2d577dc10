package org.shenbao.catalogue.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision table on its way to a file. */
final class DmnTable {

    /**
     * One row.
     *
     * @param cells tests by column; what is absent is empty
     * @param results FEEL by output name
     */
    record Row(String id, String description, Map<Column, String> cells, Map<String, String> results) {}

    record Output(String name, String label, String typeRef) {}

    private final String programme;
    private final String key;
    private final String name;
    private final String description;
    private final String hitPolicy;
    private final @Nullable String aggregation;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Output> outputs;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    DmnTable(
            String programme,
            String key,
            String name,
            String description,
            String hitPolicy,
            @Nullable String aggregation,
            List<Output> outputs) {
        this.programme = programme;
        this.key = key;
        this.name = name;
        this.description = description;
        this.hitPolicy = hitPolicy;
        this.aggregation = aggregation;
        this.outputs = outputs;
    }

    void column(Column column) {
        columns.putIfAbsent(column.key(), column);
    }

    void row(String id, String description, Map<Column, String> cells, Map<String, String> results) {
        cells.keySet().forEach(this::column);
        int nth = ids.merge(id, 1, Integer::sum);
        rows.add(new Row(nth == 1 ? id : id + "_" + nth, description, cells, results));
    }

    String key() {
        return key;
    }

    String xml() {
        String stem = Names.pascal(key);
        StringBuilder xml = new StringBuilder(1 << 16);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions"
                + " xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " xmlns:dmndi=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\""
                + " xmlns:dc=\"http://www.omg.org/spec/DMN/20180521/DC/\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\"");
        xml.append(" id=\"definitions-%s\" name=\"%s\" namespace=\"http://shenbao.org/dmn/%s\">\n"
                .formatted(key, text(name), programme));
        xml.append(
                "  <decision id=\"%s\" name=\"%s\" camunda:historyTimeToLive=\"P3650D\">\n".formatted(key, text(name)));
        xml.append("    <description>%s</description>\n".formatted(text(description)));
        xml.append("    <decisionTable id=\"DecisionTable_%s\" hitPolicy=\"%s\"%s>\n"
                .formatted(stem, hitPolicy, aggregation == null ? "" : " aggregation=\"" + aggregation + "\""));
        columns.values().forEach(column -> input(xml, column));
        outputs.forEach(
                output -> xml.append("      <output id=\"Output_%s\" label=\"%s\" name=\"%s\" typeRef=\"%s\" />\n"
                        .formatted(Names.pascal(output.name()), output.label(), output.name(), output.typeRef())));
        rows.forEach(row -> rule(xml, row));
        xml.append("    </decisionTable>\n  </decision>\n");
        diagram(xml, stem);
        return xml.append("</definitions>\n").toString();
    }

    private static void input(StringBuilder xml, Column column) {
        String stem = Names.pascal(column.key());
        String typeRef = column.typeRef() == null ? "" : " typeRef=\"" + column.typeRef() + "\"";
        xml.append("      <input id=\"Input_%s\" label=\"%s\">\n".formatted(stem, text(column.label())));
        xml.append("        <inputExpression id=\"InputExpression_%s\"%s>\n".formatted(stem, typeRef));
        xml.append("          <text>%s</text>\n".formatted(text(column.expression())));
        xml.append("        </inputExpression>\n      </input>\n");
    }

    private void rule(StringBuilder xml, Row row) {
        xml.append("      <rule id=\"Rule_%s\">\n".formatted(row.id()));
        xml.append("        <description>%s</description>\n".formatted(text(row.description())));
        columns.values()
                .forEach(column -> xml.append("        <inputEntry id=\"Cell_%s_%s\"><text>%s</text></inputEntry>\n"
                        .formatted(
                                row.id(),
                                Names.pascal(column.key()),
                                text(row.cells().getOrDefault(column, "")))));
        outputs.forEach(output -> xml.append("        <outputEntry id=\"Result_%s_%s\"><text>%s</text></outputEntry>\n"
                .formatted(
                        row.id(),
                        Names.pascal(output.name()),
                        text(row.results().getOrDefault(output.name(), "")))));
        xml.append("      </rule>\n");
    }

    private void diagram(StringBuilder xml, String stem) {
        xml.append("  <dmndi:DMNDI>\n    <dmndi:DMNDiagram id=\"DMNDiagram_%s\">\n".formatted(stem));
        xml.append("      <dmndi:DMNShape id=\"DMNShape_%s\" dmnElementRef=\"%s\">\n".formatted(stem, key));
        xml.append("        <dc:Bounds height=\"80\" width=\"220\" x=\"160\" y=\"100\" />\n");
        xml.append("      </dmndi:DMNShape>\n    </dmndi:DMNDiagram>\n  </dmndi:DMNDI>\n");
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
