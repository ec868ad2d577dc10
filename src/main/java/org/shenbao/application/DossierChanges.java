package org.shenbao.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Dossier.SealedFile;
import org.shenbao.application.DossierPage.Change;
import org.shenbao.application.SupplementItem.Kind;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;

/** What differs between two sealed versions, in the order of the form and then of the materials. */
final class DossierChanges {

    private DossierChanges() {}

    static List<Change> between(Leaf leaf, Dossier before, Dossier after) {
        List<Change> changes = new ArrayList<>();
        for (Field field : leaf.fields().values()) {
            Object old = before.answers().get(field.key());
            Object now = after.answers().get(field.key());
            if (!Answers.same(old, now)) {
                changes.add(
                        field.type() == FieldType.TABLE
                                ? table(field, old, now)
                                : new Change(
                                        Kind.FIELD,
                                        field.key(),
                                        field.labelZh(),
                                        FieldText.of(field, old),
                                        FieldText.of(field, now)));
            }
        }
        for (MaterialSlot slot : MaterialSlots.all(leaf)) {
            List<SealedFile> old = files(before, slot);
            List<SealedFile> now = files(after, slot);
            if (!old.equals(now)) {
                changes.add(new Change(Kind.MATERIAL, slot.id(), slot.nameZh(), names(old), names(now)));
            }
        }
        return changes;
    }

    private static Change table(Field table, @Nullable Object old, @Nullable Object now) {
        List<List<String>> before = DossierLayout.rows(table, old);
        List<List<String>> after = DossierLayout.rows(table, now);
        String removed =
                lines(before.stream().filter(row -> !after.contains(row)).toList());
        String added = lines(after.stream().filter(row -> !before.contains(row)).toList());
        return new Change(Kind.FIELD, table.key(), table.labelZh(), removed, added);
    }

    private static String lines(List<List<String>> rows) {
        return rows.isEmpty()
                ? "—"
                : rows.stream().map(row -> String.join("，", row)).collect(Collectors.joining("\n"));
    }

    private static List<SealedFile> files(Dossier dossier, MaterialSlot slot) {
        return dossier.files().stream()
                .filter(f -> Objects.equals(f.materialId(), slot.id()))
                .toList();
    }

    private static String names(List<SealedFile> files) {
        return files.isEmpty() ? "—" : files.stream().map(SealedFile::name).collect(Collectors.joining("、"));
    }
}
