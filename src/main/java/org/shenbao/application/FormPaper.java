package org.shenbao.application;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Dossier.SealedFile;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Form;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Option;
import org.shenbao.catalogue.Section;
import org.shenbao.document.Paper;
import org.shenbao.document.Paper.Block;
import org.shenbao.document.Paper.Fact;
import org.shenbao.document.PaperStyle;
import org.shenbao.support.Zones;

/** A form of the notice filled in: every part that applies, in the notice's order, a datum wherever the form asks for it. */
final class FormPaper {

    static final String BLANK_DATE = "年　　月　　日";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(Zones.CHINA);
    private static final Pattern UNIT = Pattern.compile("[（(]([^（()）]+)[）)]$");
    private static final int MOST_BOXES = 10;

    /** Longer choices stand on a line each. */
    private static final int LONG_CHOICE = 9;

    private final Leaf leaf;
    private final Map<String, Object> answers;
    private final List<SealedFile> files;
    private final Opinions opinions;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private FormPaper(Leaf leaf, Map<String, Object> answers, List<SealedFile> files, Opinions opinions) {
        this.leaf = leaf;
        this.answers = Applicability.facts(leaf, answers);
        this.files = files;
        this.opinions = opinions;
    }

    static Paper of(Form form, Leaf leaf, Map<String, Object> answers, List<SealedFile> files, Opinions opinions) {
        FormPaper paper = new FormPaper(leaf, answers, files, opinions);
        if (form.unitNoteZh() != null) {
            paper.blocks.add(new Paper.Note(form.unitNoteZh()));
        }
        form.sections().forEach(section -> paper.add(section, 1));
        Map<String, Object> rules = form.formatRules();
        return new Paper(
                form.titleZh(),
                PaperStyle.of(rules.get("bodyFontZh"), rules.get("heading1FontZh"), rules.get("heading2FontZh")),
                form.cover().fields().isEmpty() ? null : paper.cover(form),
                paper.blocks);
    }

    private Paper.Cover cover(Form form) {
        List<Fact> lines = form.cover().fields().stream()
                .filter(f -> Applicability.holds(f.visibleWhen(), answers))
                .map(f -> new Fact(f.labelZh(), f.isFilledByApplicant() ? value(f) : opinions.body(f.filledBy())))
                .toList();
        return new Paper.Cover(form.annexZh(), lines, form.compiledBy());
    }

    private void add(Section section, int level) {
        if (!Applicability.holds(section.visibleWhen(), answers)) {
            return;
        }
        if (!section.titleZh().isBlank()) {
            blocks.add(new Paper.Heading(level, section.titleZh()));
        }
        Place place = Place.of(section);
        section.fields().stream()
                .filter(field -> Applicability.holds(field.visibleWhen(), answers))
                .filter(field -> !field.isComputed() || answers.get(field.key()) != null)
                .filter(field -> !isSummedAbove(field, section))
                .forEach(field -> add(field, level + 1, place));
        facts();
        section.sections().forEach(part -> add(part, level + 1));
    }

    /** A sum that the last line of the table already shows. */
    private static boolean isSummedAbove(Field field, Section section) {
        return field.isComputed()
                && field.type().isNumber()
                && section.fields().stream().anyMatch(other -> other.totals().size() == 1);
    }

    private void add(Field field, int level, Place place) {
        switch (field.type()) {
            case LONGTEXT -> {
                if (place == Place.TABLE) {
                    facts.add(new Fact(field.labelZh(), value(field)));
                    return;
                }
                facts();
                if (place == Place.CHAPTERS) {
                    blocks.add(new Paper.Heading(level, field.labelZh()));
                }
                blocks.add(new Paper.Prose(value(field)));
            }
            case TABLE -> {
                facts();
                blocks.add(grid(field));
            }
            case OPINION -> {
                facts();
                blocks.add(opinion(field));
            }
            case FILE -> facts.add(new Fact(field.labelZh(), attached(field)));
            default -> facts.add(new Fact(field.labelZh(), value(field)));
        }
    }

    private void facts() {
        if (!facts.isEmpty()) {
            blocks.add(new Paper.Facts(List.copyOf(facts)));
            facts.clear();
        }
    }

    private Paper.Grid grid(Field field) {
        Object value = answers.get(field.key());
        List<List<String>> rows = new ArrayList<>();
        for (List<String> texts : DossierLayout.rows(field, value)) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                row.add(cell(field, field.columns().get(i), texts.get(i), rows.size() + 1));
            }
            rows.add(row);
        }
        List<String> totals =
                new ArrayList<>(field.totals().isEmpty() ? List.of() : DossierLayout.totals(field, value));
        if (!totals.isEmpty() && totals.get(0).isEmpty()) {
            totals.set(0, "合计");
        }
        for (int i = 0; i < totals.size(); i++) {
            totals.set(i, bare(field.columns().get(i), totals.get(i)));
        }
        return new Paper.Grid(
                field.labelZh(), field.columns().stream().map(Field::labelZh).toList(), rows, totals);
    }

    /** Papers that a table lists are bound behind the form. */
    private String cell(Field table, Field column, String text, int number) {
        if (column.isRowNumber()) {
            return String.valueOf(number);
        }
        boolean bound = column.type() == FieldType.FILE
                && files.stream().anyMatch(f -> f.materialId().equals(table.key()));
        return bound ? "附后" : bare(column, text);
    }

    private Paper.Opinion opinion(Field field) {
        Optional<StageOpinions.Given> given = opinions.given(field.filledBy());
        List<String> lines = new ArrayList<>(
                field.signatures().stream().map(FormPaper::signatureLine).toList());
        if (field.seal()) {
            lines.add("（盖章）");
        }
        return new Paper.Opinion(
                field.labelZh(),
                given.map(StageOpinions.Given::text).orElseGet(() -> preset(field)),
                lines,
                given.map(g -> "系统记录：" + g.body() + " " + g.by()).orElse(null),
                given.map(g -> DAY.format(g.at())).orElse(field.dated() ? BLANK_DATE : null));
    }

    /** What is printed before anybody writes: the notice's own words, or what the applicant promises here. */
    private String preset(Field field) {
        if (field.presetTextZh() != null) {
            return field.presetTextZh();
        }
        return field.labelZh().contains("承诺")
                ? leaf.commitments().stream()
                        .filter(c -> c.requiredOf().equals("applicant"))
                        .filter(c -> Applicability.holds(c.requiredWhen(), answers))
                        .findFirst()
                        .map(c -> CommitmentPaper.text("本单位", c))
                        .orElse("")
                : "";
    }

    static String signatureLine(String role) {
        return switch (role) {
            case "legalRepresentative" -> "法定代表人（签字）：";
            case "legalRepresentativeOrAuthorised" -> "法定代表人或其授权代表（签字）：";
            case "responsiblePerson" -> "申报责任人（签字）：";
            case "handler" -> "经办人（签字）：";
            default -> "签字：";
        };
    }

    private String attached(Field field) {
        String names = files.stream()
                .filter(f -> f.materialId().equals(field.key()))
                .map(SealedFile::name)
                .collect(Collectors.joining("\n"));
        return names.isEmpty() ? "无" : names;
    }

    /** Few choices are printed as boxes, as on the official form; where it lists none, those of the leaf's own field. */
    private String value(Field place) {
        Field field = place.options().isEmpty()
                ? leaf.field(place.key())
                        .filter(own -> own.type() == place.type())
                        .orElse(place)
                : place;
        Object value = answers.get(field.key());
        List<String> labels = field.options().stream().map(Option::labelZh).toList();
        if (field.type() == FieldType.BOOLEAN) {
            return box(Boolean.TRUE.equals(value)) + "是　" + box(Boolean.FALSE.equals(value)) + "否";
        }
        boolean boxes = field.type() == FieldType.ENUM || field.type() == FieldType.MULTI_ENUM;
        if (boxes && !labels.isEmpty() && labels.size() <= MOST_BOXES) {
            return field.options().stream()
                    .map(o -> box(chosen(value, o.value())) + o.labelZh())
                    .collect(Collectors.joining(labels.stream().anyMatch(l -> l.length() > LONG_CHOICE) ? "\n" : "　"));
        }
        return value == null ? "" : bare(place, FieldText.of(field, value));
    }

    /** A label such as 总资产（万元） has said the unit. */
    private static String bare(Field field, String text) {
        Matcher unit = UNIT.matcher(field.labelZh());
        return field.type().isNumber() && unit.find() && text.endsWith(unit.group(1))
                ? text.substring(0, text.length() - unit.group(1).length()).strip()
                : text;
    }

    private static boolean chosen(@Nullable Object value, Object option) {
        return value instanceof List<?> many ? many.contains(option) : option.equals(value);
    }

    private static String box(boolean chosen) {
        return chosen ? "■" : "□";
    }

    /** How a part of the form is printed. */
    private enum Place {
        /** One text under the part's own title. */
        TEXT,
        /** Texts, each under its title. */
        CHAPTERS,
        /** Labels and values, texts among them. */
        TABLE;

        static Place of(Section section) {
            boolean table = section.fields().stream()
                    .map(Field::type)
                    .anyMatch(t -> t != FieldType.LONGTEXT
                            && t != FieldType.FILE
                            && t != FieldType.TABLE
                            && t != FieldType.OPINION);
            return table ? TABLE : section.fields().size() == 1 ? TEXT : CHAPTERS;
        }
    }

    /** What offices said, as far as this print shows it. */
    interface Opinions {

        /** A form as the applicant hands it in: every office's block is blank. */
        Opinions NONE = stage -> Optional.empty();

        Optional<StageOpinions.Given> given(@Nullable String stage);

        default String body(@Nullable String stage) {
            return given(stage).map(StageOpinions.Given::body).orElse("");
        }
    }
}
