package org.shenbao.catalogue.scaffold;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;

/** One field as a form-js component. */
final class Components {

    private static final int TEXT_LENGTH = 500;
    private static final int LONGTEXT_LENGTH = 10_000;
    private static final int MOST_RADIOS = 6;
    private static final String PHONE = "^[0-9+()（）\\-/、,， ]{7,50}$";
    private static final String MONTH = "^20[0-9]{2}-(0[1-9]|1[0-2])$";

    private static final Set<FieldType> SHORT = Set.of(
            FieldType.TEXT,
            FieldType.INTEGER,
            FieldType.DECIMAL,
            FieldType.PERCENT,
            FieldType.MONEY_WAN,
            FieldType.MONEY_YUAN,
            FieldType.DATE,
            FieldType.MONTH,
            FieldType.PHONE,
            FieldType.EMAIL,
            FieldType.URL);

    private Components() {}

    static boolean isShort(Field field) {
        return SHORT.contains(field.type())
                || (field.type() == FieldType.ENUM && field.options().size() > MOST_RADIOS);
    }

    static ObjectNode of(Field field, ObjectMapper json) {
        ObjectNode node = json.createObjectNode();
        if (field.visibleWhen() != null) {
            node.putObject("conditional").put("hide", Visibility.hide(field.visibleWhen()));
        }
        String hint = hint(field);
        if (!hint.isEmpty()) {
            node.put("description", hint);
        }
        return switch (field.type()) {
            case MONTH_RANGE, DATE_RANGE -> range(node, field);
            case TABLE -> table(node, field, json);
            default -> simple(node, field);
        };
    }

    private static ObjectNode simple(ObjectNode node, Field field) {
        node.put("key", field.key());
        ObjectNode validate = node.putObject("validate");
        if (field.required()) {
            validate.put("required", true);
        }
        if (field.presetTextZh() != null) {
            node.put("defaultValue", field.presetTextZh());
        }
        switch (field.type()) {
            case LONGTEXT -> {
                node.put("type", "textarea").put("label", field.labelZh());
                validate.put("maxLength", Objects.requireNonNullElse(field.maxLength(), LONGTEXT_LENGTH));
            }
            case INTEGER -> number(node, validate, field, 0);
            case DECIMAL, PERCENT, MONEY_WAN, MONEY_YUAN -> number(node, validate, field, 2);
            case DATE -> node.put("type", "datetime").put("subtype", "date").put("dateLabel", field.labelZh());
            case MONTH -> pattern(node, validate, field, MONTH);
            case PHONE -> pattern(node, validate, field, PHONE);
            case EMAIL -> {
                node.put("type", "textfield").put("label", field.labelZh());
                validate.put("validationType", "email");
            }
            case BOOLEAN -> {
                node.put("type", "radio").put("label", field.labelZh());
                ArrayNode values = node.putArray("values");
                values.addObject().put("label", "是").put("value", true);
                values.addObject().put("label", "否").put("value", false);
            }
            case ENUM -> choices(node, field, field.options().size() > MOST_RADIOS ? "select" : "radio");
            case MULTI_ENUM -> choices(node, field, "checklist");
            default -> {
                node.put("type", "textfield").put("label", field.labelZh());
                validate.put("maxLength", Objects.requireNonNullElse(field.maxLength(), TEXT_LENGTH));
            }
        }
        return node;
    }

    private static void choices(ObjectNode node, Field field, String type) {
        node.put("type", type).put("label", field.labelZh());
        ArrayNode values = node.putArray("values");
        field.options()
                .forEach(option ->
                        values.addObject().put("label", option.labelZh()).put("value", option.value()));
    }

    private static void number(ObjectNode node, ObjectNode validate, Field field, int decimals) {
        node.put("type", "number")
                .put("label", field.labelZh())
                .put("decimalDigits", decimals)
                .put("increment", decimals == 0 ? "1" : "0.01");
        // An amount may be a loss.
        if (!field.type().isMoney()) {
            validate.put("min", 0);
        }
        if (field.unit() != null) {
            node.putObject("appearance").put("suffixAdorner", field.unit());
        }
    }

    private static void pattern(ObjectNode node, ObjectNode validate, Field field, String pattern) {
        node.put("type", "textfield").put("label", field.labelZh());
        validate.put("pattern", pattern);
    }

    private static ObjectNode range(ObjectNode node, Field field) {
        boolean days = field.type() == FieldType.DATE_RANGE;
        node.put("type", "group")
                .put("label", field.labelZh())
                .put("path", field.key())
                .put("showOutline", false);
        ArrayNode ends = node.putArray("components");
        end(ends.addObject(), field, "start", days ? "开始日期" : "开始年月", days);
        end(ends.addObject(), field, "end", days ? "结束日期" : "结束年月", days);
        return node;
    }

    private static void end(ObjectNode node, Field field, String key, String label, boolean days) {
        node.put("id", "Field_" + field.key() + (key.equals("start") ? "Start" : "End"))
                .put("key", key);
        ObjectNode validate = node.putObject("validate");
        if (field.required()) {
            validate.put("required", true);
        }
        if (days) {
            node.put("type", "datetime").put("subtype", "date").put("dateLabel", label);
        } else {
            node.put("type", "textfield").put("label", label).put("description", "格式：2026-07");
            validate.put("pattern", MONTH);
        }
        node.putObject("layout").put("row", "Row_" + field.key()).put("columns", 8);
    }

    private static ObjectNode table(ObjectNode node, Field field, ObjectMapper json) {
        boolean fixed = !field.fixedRows().isEmpty();
        node.put("type", "dynamiclist")
                .put("label", field.labelZh())
                .put("path", field.key())
                .put("showOutline", true)
                .put("isRepeating", true)
                .put("allowAddRemove", !fixed)
                .put(
                        "defaultRepetitions",
                        fixed ? field.fixedRows().size() : Math.max(1, Objects.requireNonNullElse(field.minRows(), 1)));
        ArrayNode columns = node.putArray("components");
        if (fixed) {
            ObjectNode year = columns.addObject();
            year.put("id", "Field_" + field.key() + "_year")
                    .put("key", "year")
                    .put("type", "number")
                    .put("label", "年度")
                    .put("readonly", true);
            year.putObject("layout").put("row", "Row_" + field.key() + "_1").put("columns", 4);
        }
        int place = fixed ? 1 : 0;
        for (Field column : field.columns()) {
            if (column.isAnswered()) {
                ObjectNode cell = of(column, json);
                cell.put("id", "Field_" + field.key() + "_" + column.key());
                ObjectNode layout = cell.putObject("layout");
                layout.put("row", "Row_" + field.key() + "_" + (place / 4 + 1));
                if (isShort(column)) {
                    layout.put("columns", 4);
                } else {
                    layout.putNull("columns");
                }
                columns.add(cell);
                place++;
            }
        }
        return node;
    }

    /** What stands small beside the field: the notice's own hint, limits, and what is asked of table or choice. */
    private static String hint(Field field) {
        List<String> hints = new ArrayList<>();
        if (field.hintZh() != null) {
            hints.add(field.hintZh());
        } else if (field.reasonZh() != null) {
            hints.add(field.reasonZh());
        }
        if (field.approxLength() != null) {
            hints.add(field.approxLength() + "字左右");
        }
        if (field.maxLength() != null) {
            hints.add("限" + field.maxLength() + "字");
        }
        if (field.minSelected() != null) {
            hints.add("至少选" + field.minSelected() + "项");
        }
        if (field.maxSelected() != null) {
            hints.add("最多选" + field.maxSelected() + "项");
        }
        if (field.minRows() != null && field.minRows() > 1) {
            hints.add("至少" + field.minRows() + "行");
        }
        if (field.columns().stream().anyMatch(column -> column.type() == FieldType.FILE)) {
            hints.add("文件在“上传材料”一步上传");
        }
        if (field.evidenceRequired()) {
            hints.add("须提供证明材料");
        }
        return String.join("；", hints);
    }

    private static String signature(String role) {
        return switch (role) {
            case "organisation" -> "单位签章";
            case "legalRepresentative" -> "法定代表人签字";
            case "legalRepresentativeOrAuthorised" -> "法定代表人或授权代表签字";
            case "handler" -> "经办人签字";
            case "responsiblePerson" -> "负责人签字";
            case "service-organisation" -> "服务机构签章";
            default -> throw new IllegalArgumentException("no words for " + role);
        };
    }

    /** Signatures, seal and date that a block of the printed form leaves room for. */
    static List<String> marks(Field field) {
        List<String> marks = new ArrayList<>();
        field.signatures().forEach(role -> marks.add(signature(role)));
        if (field.seal()) {
            marks.add("盖章");
        }
        if (field.dated()) {
            marks.add("日期");
        }
        return marks;
    }
}
