package org.shenbao.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.FieldText;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Option;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.routing.StageDecision;
import org.shenbao.routing.StageDecisions;
import org.springframework.stereotype.Component;

/** One cell of a 汇总表: what the dossier says, what an office entered at its stage, or what was registered. */
@Component
class SummaryCells {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final SummarySources sources = SummarySources.bundled();
    private final StageDecisions decisions;
    private final Enterprises enterprises;

    SummaryCells(StageDecisions decisions, Enterprises enterprises) {
        this.decisions = decisions;
        this.enterprises = enterprises;
    }

    /** What offices entered and what enterprises registered, for all these lines: two statements. */
    Known known(List<Entry> entries) {
        Map<Key, StageDecision> entered =
                decisions
                        .latest(entries.stream()
                                .map(Entry::application)
                                .map(ProjectApplication::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                one -> new Key(one.applicationId(), one.stage()), Function.identity()));
        Set<String> codes =
                entries.stream().map(entry -> entry.application().creditCode()).collect(Collectors.toSet());
        return new Known(entered, enterprises.findAll(codes));
    }

    Object of(Leaf leaf, Field column, Entry entry, Known known) {
        String fixed = sources.fixed(column.key(), entry.application().category());
        if (fixed != null) {
            return fixed;
        }
        Object entered = column.isFilledByApplicant() ? null : atStage(column, entry, known);
        if (entered != null) {
            return text(leaf, column, column.key(), entered);
        }
        for (String source : sources.from(column.key())) {
            Object found = joined(leaf, column, source, entry, known);
            if (!found.toString().isBlank()) {
                return found;
            }
        }
        return "";
    }

    private Object joined(Leaf leaf, Field column, String source, Entry entry, Known known) {
        if (!source.contains("+")) {
            return one(leaf, column, source, entry, known);
        }
        return Arrays.stream(source.split("\\+"))
                .map(part -> one(leaf, column, part.strip(), entry, known).toString())
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining(" "));
    }

    private Object one(Leaf leaf, Field column, String source, Entry entry, Known known) {
        Object value = value(source, entry, known);
        return value == null ? "" : text(leaf, column, source, value);
    }

    private @Nullable Object value(String source, Entry entry, Known known) {
        return switch (source) {
            case "application.title" -> entry.application().projectName();
            case "application.orgName" -> entry.application().orgName();
            case "application.category" -> entry.application().category();
            case "enterprise.contactName", "enterprise.contactMobile", "enterprise.contactEmail" ->
                registered(source, known.enterprises().get(entry.application().creditCode()));
            default -> entry.dossier().answers().get(source);
        };
    }

    private static @Nullable String registered(String source, @Nullable Enterprise enterprise) {
        if (enterprise == null) {
            return null;
        }
        return switch (source) {
            case "enterprise.contactName" -> enterprise.contactName();
            case "enterprise.contactMobile" -> enterprise.contactMobile();
            default -> enterprise.contactEmail();
        };
    }

    private static @Nullable Object atStage(Field column, Entry entry, Known known) {
        Key key = new Key(entry.application().id().value(), Objects.requireNonNull(column.filledBy()));
        StageDecision decision = known.entered().get(key);
        return decision == null ? null : fields(decision).get(column.key());
    }

    /** Numbers stay numbers; a choice is written with its label, the notice's own for the column first. */
    private static Object text(Leaf leaf, Field column, String source, Object value) {
        if (value instanceof Number && column.type().isNumber()) {
            return value;
        }
        Optional<String> label = column.option(value).map(Option::labelZh);
        if (label.isPresent()) {
            return label.get().replaceFirst("[，,][^，,]*：$", "");
        }
        if (source.equals("application.category")) {
            return leaf.nameZh();
        }
        return leaf.field(source).map(field -> FieldText.of(field, value)).orElseGet(value::toString);
    }

    private static Map<String, Object> fields(StageDecision decision) {
        try {
            return JSON.readValue(decision.fields(), MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of decision " + decision.id(), e);
        }
    }

    /** What is not in the dossiers of a table's lines. */
    record Known(Map<Key, StageDecision> entered, Map<String, Enterprise> enterprises) {}

    record Key(@Nullable Long application, String stage) {}
}
