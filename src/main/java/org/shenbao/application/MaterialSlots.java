package org.shenbao.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shenbao.application.MaterialSlot.Source;
import org.shenbao.application.SupplementItem.Kind;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;

/** The places of a dossier that files go into: the notice's materials, and the uploads that its forms ask for. */
final class MaterialSlots {

    /** Forms' own uploads come after the materials of the list and before what goes at the end. */
    private static final int FORM_UPLOADS = 80;

    private MaterialSlots() {}

    /** @param required ids of the materials that the answers call for */
    static List<MaterialSlot> of(Leaf leaf, Set<String> required, Map<String, Object> answers) {
        List<MaterialSlot> slots = new ArrayList<>();
        leaf.materials().forEach(m -> slots.add(slot(m, required.contains(m.id()))));
        Map<String, Object> facts = Applicability.facts(leaf, answers);
        leaf.fileFields().forEach(f -> slots.add(slot(f, isWanted(f, facts))));
        slots.sort(Comparator.comparingInt(MaterialSlot::seq));
        return List.copyOf(slots);
    }

    static List<MaterialSlot> all(Leaf leaf) {
        return of(leaf, Set.of(), Map.of());
    }

    static boolean isKnown(Leaf leaf, SupplementItem item) {
        return item.kind() == Kind.FIELD
                ? leaf.field(item.target()).filter(Field::isAnswered).isPresent()
                : find(leaf, item.target()).isPresent();
    }

    static Optional<MaterialSlot> find(Leaf leaf, String id) {
        return Stream.concat(
                        leaf.material(id).map(m -> slot(m, false)).stream(),
                        leaf.fileFields().filter(f -> f.key().equals(id)).map(f -> slot(f, false)))
                .findFirst();
    }

    private static MaterialSlot slot(Material material, boolean required) {
        Source source = switch (material.kind()) {
            case "form-output" -> Source.FORM;
            case "commitment" -> Source.COMMITMENT;
            default -> Source.UPLOAD;
        };
        return new MaterialSlot(
                material.id(),
                material.seq(),
                material.nameZh(),
                source,
                required,
                material.commitment(),
                material.contentsZh(),
                material.noteZh());
    }

    /** A table of papers needs some when it needs rows. */
    private static boolean isWanted(Field field, Map<String, Object> facts) {
        return Applicability.holds(field.visibleWhen(), facts)
                && (field.type() == FieldType.TABLE
                        ? field.minRows() != null && field.minRows() > 0
                        : FieldCheck.isRequired(field, facts));
    }

    private static MaterialSlot slot(Field field, boolean required) {
        return new MaterialSlot(
                field.key(), FORM_UPLOADS, field.labelZh(), Source.UPLOAD, required, null, List.of(), field.hintZh());
    }
}
