package org.shenbao.recommendation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Where the columns of a 汇总表 take their texts from; the rules are data, see the file's own words. */
final class SummarySources {

    private final Map<String, Source> byColumn;

    private SummarySources(Map<String, Source> byColumn) {
        this.byColumn = byColumn;
    }

    static SummarySources bundled() {
        try (InputStream in = new ClassPathResource("recommendation/summary-sources.yaml").getInputStream()) {
            return new SummarySources(new YAMLMapper().readValue(in, new TypeReference<Map<String, Source>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of a column in the order in which they are asked. */
    List<String> from(String column) {
        Source source = byColumn.get(column);
        return source == null || source.from().isEmpty() ? List.of(column) : source.from();
    }

    @Nullable
    String fixed(String column, String category) {
        Source source = byColumn.get(column);
        return source == null ? null : source.byCategory().get(category);
    }

    record Source(List<String> from, Map<String, String> byCategory) {

        Source(@Nullable List<String> from, @Nullable Map<String, String> byCategory) {
            this.from = from == null ? List.of() : List.copyOf(from);
            this.byCategory = byCategory == null ? Map.of() : Map.copyOf(byCategory);
        }
    }
}
