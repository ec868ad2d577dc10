package org.shenbao.catalogue.scaffold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Form;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Section;

/** Drafts a leaf's application form: the printed forms section by section, each datum where it stands first. */
final class FormDraft {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Leaf leaf;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    FormDraft(Leaf leaf) {
        this.leaf = leaf;
    }

    String json() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("schemaVersion", 19)
                .put("type", "default")
                .put("id", leaf.category())
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
        schema.putObject("exporter").put("name", "shenbao").put("version", "1");
        ArrayNode components = schema.putArray("components");
        leaf.forms().forEach(form -> form(components, form));
        ArrayNode rest = JSON.createArrayNode();
        fields(rest, leaf.answeredFields().filter(f -> !seen.contains(f.key())).toList());
        if (!rest.isEmpty()) {
            group(components, "supplementary", "申报条件相关情况（按申报条件补充填报）", null).set("components", rest);
        }
        try {
            return JSON.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void form(ArrayNode components, Form form) {
        text(components, "Title_" + form.key(), "# " + form.titleZh());
        if (form.unitNoteZh() != null) {
            text(components, "Unit_" + form.key(), form.unitNoteZh());
        }
        if (!form.instructionsZh().isEmpty()) {
            text(
                    components,
                    "Instructions_" + form.key(),
                    form.instructionsZh().stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        }
        Set<String> inSections = form.sections().stream()
                .flatMap(Section::allFields)
                .map(Field::key)
                .collect(Collectors.toSet());
        ArrayNode cover = JSON.createArrayNode();
        fields(
                cover,
                form.cover().fields().stream()
                        .filter(f -> !inSections.contains(f.key()))
                        .toList());
        if (!cover.isEmpty()) {
            group(components, "cover-" + form.key(), "封面", null).set("components", cover);
        }
        form.sections().forEach(section -> section(components, section));
    }

    private void section(ArrayNode components, Section section) {
        ArrayNode inner = JSON.createArrayNode();
        if (section.hintZh() != null) {
            text(inner, "Hint_" + section.key(), section.hintZh());
        }
        fields(inner, section.fields());
        section.sections().forEach(part -> section(inner, part));
        if (!inner.isEmpty()) {
            String hide = section.visibleWhen() == null ? null : Visibility.hide(section.visibleWhen());
            group(components, section.key(), section.titleZh(), hide).set("components", inner);
        }
    }

    private ObjectNode group(ArrayNode components, String key, String label, @Nullable String hide) {
        ObjectNode group = components.addObject();
        String id = unique(key);
        group.put("id", "Group_" + id).put("type", "group").put("label", label).put("showOutline", true);
        if (hide != null) {
            group.putObject("conditional").put("hide", hide);
        }
        layout(group, "Group_" + id, false);
        return group;
    }

    /** Short fields stand two in a row. */
    private void fields(ArrayNode components, List<Field> fields) {
        @Nullable String open = null;
        String group = "";
        for (Field printed : fields) {
            if (!seen.add(printed.key())) {
                continue;
            }
            Field field = leaf.field(printed.key()).orElse(printed);
            if (field.groupZh() != null && !field.groupZh().equals(group)) {
                group = field.groupZh();
                text(components, "Heading_" + field.key(), "**" + group + "**");
                open = null;
            }
            if (!field.isAnswered()) {
                elsewhere(components, field);
                open = null;
                continue;
            }
            boolean isShort = Components.isShort(field);
            String row = isShort && open != null ? open : field.key();
            open = isShort && open == null ? row : null;
            ObjectNode component = Components.of(field, JSON);
            component.put("id", "Field_" + unique(field.key()));
            layout(component, row, isShort);
            components.add(component);
        }
    }

    /** What the printed form has and somebody else fills, or what is uploaded. */
    private void elsewhere(ArrayNode components, Field field) {
        if (field.type() == FieldType.FILE) {
            text(components, "Upload_" + field.key(), "**" + field.labelZh() + "**：请在“上传材料”一步上传。");
        } else if (field.type() == FieldType.OPINION) {
            String marks = String.join("、", Components.marks(field));
            text(
                    components,
                    "Opinion_" + field.key(),
                    "**" + field.labelZh() + "**：" + (isApplicants(field) ? "打印申报书后签署" : "由主管部门在办理环节填写")
                            + (marks.isEmpty() ? "" : "（" + marks + "）") + "。");
        } else if (field.isComputed() && field.type().isMoney()) {
            total(components, field);
        } else if (!field.isComputed()) {
            text(
                    components,
                    "Office_" + field.key(),
                    "**" + field.labelZh() + "**：" + (isApplicants(field) ? "打印申报书后填写。" : "由主管部门填写。"));
        }
    }

    /** The applicant's own opinion is given when it hands in. */
    private static boolean isApplicants(Field field) {
        return field.isFilledByApplicant() || "applicant-submission".equals(field.filledBy());
    }

    private void total(ArrayNode components, Field sum) {
        leaf.answeredFields()
                .filter(table -> table.totals().size() == 1)
                .findFirst()
                .ifPresent(table -> {
                    String column = table.key() + "." + table.totals().get(0);
                    ObjectNode expression = components.addObject();
                    expression
                            .put("id", "Field_" + unique(sum.key()))
                            .put("type", "expression")
                            .put("key", sum.key())
                            .put("computeOn", "change")
                            .put("expression", "=decimal(sum(flatten([0, " + column + "[item != null]])), 2)");
                    layout(expression, sum.key(), false);
                    text(
                            components,
                            "Total_" + sum.key(),
                            "**" + sum.labelZh() + "：{{" + sum.key() + "}} " + (sum.unit() == null ? "" : sum.unit())
                                    + "**");
                });
    }

    private void text(ArrayNode components, String id, String text) {
        ObjectNode node = components.addObject();
        String unique = unique(id);
        node.put("id", "Text_" + unique).put("type", "text").put("text", text);
        layout(node, unique, false);
    }

    private static void layout(ObjectNode component, String row, boolean half) {
        ObjectNode layout = component.putObject("layout");
        layout.put("row", "Row_" + row);
        if (half) {
            layout.put("columns", 8);
        } else {
            layout.putNull("columns");
        }
    }

    private String unique(String id) {
        String candidate = id;
        for (int i = 2; !ids.add(candidate); i++) {
            candidate = id + "_" + i;
        }
        return candidate;
    }
}
