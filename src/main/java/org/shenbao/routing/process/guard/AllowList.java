package org.shenbao.routing.process.guard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code models/allow-list.yaml}: what a model may contain. The file explains its own vocabulary. */
record AllowList(Dialect bpmn, Dialect dmn, Forms form) {

    /** Elements and attributes of one modelling language; the first two maps hold for any of its elements. */
    record Dialect(
            Map<String, String> attributes,
            Map<String, String> camunda,
            Map<String, String> text,
            Map<String, Carried> elements,
            Map<String, Extension> extensions,
            Map<String, String> properties,
            Set<String> staying) {}

    /** What one element carries. {@code type}: it may say {@code xsi:type}. */
    record Carried(
            @Nullable Map<String, String> attributes,
            @Nullable Map<String, String> camunda,
            boolean type) {

        Map<String, String> plain() {
            return attributes == null ? Map.of() : attributes;
        }

        Map<String, String> ofEngine() {
            return camunda == null ? Map.of() : camunda;
        }
    }

    /** An element in the engine's namespace. */
    record Extension(
            List<String> in,
            @Nullable Map<String, String> attributes,
            @Nullable String text) {

        Map<String, String> plain() {
            return attributes == null ? Map.of() : attributes;
        }
    }

    /** Form components. */
    record Forms(Set<String> components) {}

    static AllowList load() {
        try (InputStream file = AllowList.class.getResourceAsStream("/models/allow-list.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(file), AllowList.class);
        } catch (IOException e) {
            throw new UncheckedIOException("models/allow-list.yaml", e);
        }
    }
}
