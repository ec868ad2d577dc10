package org.shenbao.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    static Completeness of(Leaf leaf, Map<String, Object> given) {
        Map<String, Object> answers = Applicability.facts(leaf, given);
        Set<String> seen = new LinkedHashSet<>();
        List<SectionState> states = new ArrayList<>();
        for (Form form : leaf.forms()) {
            form.sections().forEach(section -> collect(section, answers, seen, states));
            add("cover-" + form.key(), "封面", form.cover().fields().stream(), answers, seen, states);
        }
        Stream<Field> rest = leaf.answeredFields();
        add(SUPPLEMENTARY, "申报条件相关情况", rest, answers, seen, states);
        return new Completeness(List.copyOf(states));
    }

    public boolean isComplete() {
        return sections.stream().allMatch(s -> s.faults().isEmpty());
    }

    public List<FieldError> faults() {
        return sections.stream().flatMap(s -> s.faults().stream()).toList();
    }

    private static void collect(
            Section section, Map<String, Object> answers, Set<String> seen, List<SectionState> states) {
        if (!Applicability.holds(section.visibleWhen(), answers)) {
            section.allFields().map(Field::key).forEach(seen::add);
            return;
        }
        add(section.key(), section.titleZh(), section.fields().stream(), answers, seen, states);
        section.sections().forEach(inner -> collect(inner, answers, seen, states));
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
        int required = 0;
        int filled = 0;
        Map<String, FieldError> faults = new LinkedHashMap<>();
        for (Field field : fields) {
            List<FieldError> found = FieldCheck.faults(field, answers);
            found.forEach(fault -> faults.putIfAbsent(fault.field(), fault));
            if (FieldCheck.isRequired(field, answers)) {
                required++;
                filled += found.isEmpty() ? 1 : 0;
            }
        }
        return new SectionState(key, title, required, filled, List.copyOf(faults.values()));
    }

    /**
     * @param required how many required fields it has, {@code filled} of which are in order
     * @param faults what is missing or not acceptable
     */
    public record SectionState(String key, String titleZh, int required, int filled, List<FieldError> faults) {}
}
