package org.shenbao.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.document.Paper;

/** Forms as a thorough applicant fills them: every datum is there, texts are as long as asked, tables have several rows. */
final class FilledForms {

    private static final String SENTENCE = "本项目围绕生产经营的关键环节，建设覆盖设备、产线与供应链的一体化平台，已在三家配套企业推广应用，成效明显。";
    private static final int LONG = 300;

    private FilledForms() {}

    static List<Paper> of(Leaf leaf, FormPaper.Opinions opinions) {
        Map<String, Object> answers = answers(leaf);
        return leaf.forms().stream()
                .map(form -> FormPaper.of(form, leaf, answers, List.of(), opinions))
                .toList();
    }

    static Map<String, Object> answers(Leaf leaf) {
        Map<String, Object> answers = new LinkedHashMap<>();
        leaf.answeredFields().forEach(field -> answers.put(field.key(), example(leaf, field)));
        return ComputedAnswers.fillIn(leaf, answers);
    }

    private static @Nullable Object example(Leaf leaf, Field field) {
        return switch (field.type()) {
            case TEXT -> text(field);
            case PHONE -> "0532-85910001";
            case EMAIL -> "zhangsan@example.com";
            case URL -> "https://www.example.com/platform";
            case LONGTEXT -> SENTENCE.repeat(1 + length(field) / SENTENCE.length()) + "\n" + SENTENCE;
            case BOOLEAN -> true;
            case INTEGER -> 1286;
            case DECIMAL, PERCENT -> new BigDecimal("12.5");
            case MONEY_WAN, MONEY_YUAN -> new BigDecimal("123456.78");
            case DATE -> "2027-03-01";
            case MONTH -> "2027-03";
            case DATE_RANGE -> Map.of("start", "2027-03-01", "end", "2027-04-01");
            case MONTH_RANGE -> Map.of("start", "2026-03", "end", "2027-06");
            case ENUM ->
                leaf.ownOption(field).orElseGet(() -> field.options().get(0)).value();
            case MULTI_ENUM ->
                field.options().stream().limit(2).map(option -> option.value()).toList();
            case TABLE -> rows(leaf, field);
            case FILE, OPINION -> null;
        };
    }

    private static String text(Field field) {
        String label = field.labelZh();
        if (label.contains("地址")) {
            return "江苏省南京市江宁区秣陵街道将军大道100号软件园3幢12层";
        }
        return label.contains("人") || label.contains("姓名") ? "王建国" : "智能装备（集团）有限公司";
    }

    private static int length(Field field) {
        return Math.min(LONG, field.maxLength() == null ? LONG : field.maxLength() - 2 * SENTENCE.length());
    }

    private static List<Map<String, Object>> rows(Leaf leaf, Field table) {
        int count = table.fixedRows().isEmpty() ? 3 : table.fixedRows().size();
        return IntStream.range(0, count)
                .mapToObj(i -> row(
                        leaf,
                        table,
                        table.fixedRows().isEmpty() ? null : table.fixedRows().get(i)))
                .toList();
    }

    private static Map<String, Object> row(Leaf leaf, Field table, @Nullable Object fixed) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field column : table.columns()) {
            if (column.isAnswered()) {
                row.put(column.key(), column.type() == FieldType.LONGTEXT ? SENTENCE : example(leaf, column));
            }
        }
        if (fixed != null) {
            row.put("year", fixed);
        }
        return row;
    }
}
