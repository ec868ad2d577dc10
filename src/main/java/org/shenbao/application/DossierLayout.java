package org.shenbao.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Dossier.SealedFile;
import org.shenbao.application.DossierPage.Column;
import org.shenbao.application.DossierPage.FileRow;
import org.shenbao.application.DossierPage.Line;
import org.shenbao.application.DossierPage.MaterialRow;
import org.shenbao.application.DossierPage.Part;
import org.shenbao.application.DossierPage.Table;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Form;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Section;

/** Puts answers in the order of the printed forms; a datum that stands in several places is shown where it is first. */
final class DossierLayout {

    private final Leaf leaf;
    private final Map<String, Object> answers;
    private final Set<String> changed;
    private final Set<String> seen = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();

    private DossierLayout(Leaf leaf, Map<String, Object> answers, Set<String> changed) {
        this.leaf = leaf;
        this.answers = Applicability.facts(leaf, answers);
        this.changed = changed;
    }

    static List<Part> parts(Leaf leaf, Map<String, Object> answers, Set<String> changed) {
        DossierLayout layout = new DossierLayout(leaf, answers, changed);
        for (Form form : leaf.forms()) {
            int first = layout.parts.size();
            form.sections().forEach(layout::add);
            layout.add("cover-" + form.key(), "封面", form.cover().fields().stream());
            layout.title(first, form.titleZh());
        }
        layout.add("supplementary", "申报条件相关情况", leaf.answeredFields());
        return List.copyOf(layout.parts);
    }

    static List<MaterialRow> materials(
            List<MaterialSlot> slots, List<SealedFile> files, Set<String> changed, Predicate<SealedFile> added) {
        return slots.stream()
                .map(slot -> new MaterialRow(
                        slot.id(),
                        slot.seq(),
                        slot.nameZh(),
                        slot.source(),
                        slot.required(),
                        files.stream()
                                .filter(f -> f.materialId().equals(slot.id()))
                                .map(f -> new FileRow(
                                        f.id(), f.name(), f.mediaType(), f.size(), f.sha256(), added.test(f)))
                                .toList(),
                        changed.contains(slot.id())))
                .toList();
    }

    /** Cells of a table as people read them. */
    static List<List<String>> rows(Field table, @Nullable Object value) {
        if (!(value instanceof List<?> rows)) {
            return List.of();
        }
        return rows.stream()
                .map(row -> table.columns().stream()
                        .map(column -> FieldText.of(column, ((Map<?, ?>) row).get(column.key())))
                        .toList())
                .toList();
    }

    private void add(Section section) {
        if (Applicability.holds(section.visibleWhen(), answers)) {
            add(section.key(), section.titleZh(), section.fields().stream());
            section.sections().forEach(this::add);
        }
    }

    private void add(String key, String title, Stream<Field> fields) {
        List<Line> lines = fields.filter(f -> f.isAnswered() || f.isComputed())
                .filter(f -> f.type() != FieldType.FILE && f.type() != FieldType.OPINION)
                .filter(f -> seen.add(f.key()))
                .filter(f -> Applicability.holds(f.visibleWhen(), answers))
                // The leaf's own field: only there are the options filled in.
                .map(f -> line(leaf.field(f.key()).orElse(f)))
                .toList();
        if (!lines.isEmpty()) {
            parts.add(new Part(key, null, title, lines));
        }
    }

    private void title(int first, String formTitle) {
        if (first < parts.size()) {
            Part part = parts.get(first);
            parts.set(first, new Part(part.key(), formTitle, part.title(), part.lines()));
        }
    }

    private Line line(Field field) {
        Object value = answers.get(field.key());
        return new Line(
                field.key(),
                field.labelZh(),
                FieldText.of(field, value),
                field.type() == FieldType.LONGTEXT,
                changed.contains(field.key()),
                field.type() == FieldType.TABLE ? table(field, value) : null);
    }

    private static Table table(Field field, @Nullable Object value) {
        return new Table(
                field.columns().stream()
                        .map(c -> new Column(c.labelZh(), c.type().isNumber()))
                        .toList(),
                rows(field, value),
                totals(field, value));
    }

    /** The last line of a table: sums where the form prints one. */
    static List<String> totals(Field table, @Nullable Object value) {
        return table.columns().stream()
                .map(c -> table.totals().contains(c.key()) ? total(c, value) : "")
                .toList();
    }

    private static String total(Field column, @Nullable Object value) {
        BigDecimal sum = BigDecimal.ZERO;
        if (value instanceof List<?> rows) {
            for (Object row : rows) {
                Object cell = ((Map<?, ?>) row).get(column.key());
                sum = cell instanceof Number n ? sum.add(new BigDecimal(n.toString())) : sum;
            }
        }
        return FieldText.of(column, sum);
    }
}
