package org.shenbao.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Form;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Section;
import org.shenbao.support.Problem.FieldError;

/** What a dossier still lacks, section by section in the order of the forms. */
public record Completeness(List<SectionState> sections) {

    /** Data that a rule needs and no printed form asks for. */
    private static final String SUPPLEMENTARY = "supplementary";

    static Completeness of(Leaf leaf, Map<String, Object> answers) {
        Set<String> seen = new LinkedHashSet<>();
        List<SectionState> cover = new ArrayList<>();
        List<SectionState> states = new ArrayList<>();
        for (Form form : leaf.forms()) {
            for (Section section : form.sections()) {
                add(section.key(), section.titleZh(), shown(section, answers), answers, seen, states);
                section.allFields().map(Field::key).forEach(seen::add);
            }
            add("cover", "封面", form.cover().fields().stream(), answers, seen, cover);
        }
        add(SUPPLEMENTARY, "申报资格信息", leaf.answeredFields(), answers, seen, states);
        cover.addAll(states);
        return new Completeness(List.copyOf(cover));
    }

    public boolean isComplete() {
        return sections.stream().allMatch(s -> s.missing().isEmpty());
    }

    public List<FieldError> faults() {
        return sections.stream()
                .flatMap(s -> s.missing().stream())
                .map(fault -> new FieldError(fault.field(), fault.message()))
                .toList();
    }

    private static Stream<Field> shown(Section section, Map<String, Object> answers) {
        return Applicability.holds(section.visibleWhen(), answers)
                ? Stream.concat(
                        section.fields().stream(), section.sections().stream().flatMap(s -> shown(s, answers)))
                : Stream.empty();
    }

    /** A datum that stands in several places counts where it comes first. */
    private static void add(
            String key,
            String title,
            Stream<Field> fields,
            Map<String, Object> answers,
            Set<String> seen,
            List<SectionState> states) {
        List<Field> own = fields.filter(Field::isAnswered)
                .filter(f -> seen.add(f.key()))
                .filter(f -> Applicability.holds(f.visibleWhen(), answers))
                .toList();
        if (!own.isEmpty()) {
            states.add(state(key, title, own, answers));
        }
    }

    private static SectionState state(String key, String title, List<Field> fields, Map<String, Object> answers) {
        int total = 0;
        int filled = 0;
        List<Fault> missing = new ArrayList<>();
        for (Field field : fields) {
            List<FieldError> found = FieldCheck.faults(field, answers);
            found.forEach(fault -> missing.add(new Fault(fault.field(), field.labelZh(), fault.message())));
            if (FieldCheck.isRequired(field, answers)) {
                total++;
                filled += found.isEmpty() ? 1 : 0;
            }
        }
        return new SectionState("Group_" + key, title, filled, total, List.copyOf(missing));
    }

    /**
     * @param key id of the form's group
     * @param total how many required fields it has, {@code filled} of which are in order
     * @param missing what is absent or not acceptable
     */
    public record SectionState(String key, String title, int filled, int total, List<Fault> missing) {}

    /** @param message what to do, in one sentence */
    public record Fault(String field, String label, String message) {}
}
