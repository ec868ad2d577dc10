package org.shenbao.routing.process.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** One element of a model as it was written, with the line it stands on. */
record Markup(
        QName name,
        Map<QName, String> attributes,
        int line,
        @Nullable Markup parent,
        List<Markup> children,
        StringBuilder content) {

    String text() {
        return content.toString().strip();
    }

    String type() {
        return name.getLocalPart();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    @Nullable
    String attribute(String local) {
        return attributes.get(new QName(local));
    }

    /** An attribute that may be absent, which is as good as empty. */
    String value(String local) {
        String value = attribute(local);
        return value == null ? "" : value;
    }

    /** An attribute in the engine's namespace. */
    String engineValue(String local) {
        return attributes.getOrDefault(new QName(Language.BPMN.engine(), local), "");
    }

    /** The id of this element or of the nearest one around it that has any. */
    String id() {
        String own = attribute("id");
        if (own != null) {
            return own;
        }
        return parent == null ? name.getLocalPart() : parent.id();
    }

    /** How to speak of it: its label, else its id. */
    String title() {
        String label = value("name").strip().replaceAll("\\s+", " ");
        return "“" + (label.isEmpty() ? id() : label) + "”";
    }

    Stream<Markup> children(String type) {
        return children.stream().filter(child -> child.is(type));
    }

    Optional<Markup> child(String type) {
        return children(type).findFirst();
    }

    /** Text of a child element; empty when there is none. */
    String childText(String type) {
        return child(type).map(Markup::text).orElse("");
    }

    /** This element and everything in it, in the order of the file. */
    Stream<Markup> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Markup::all));
    }

    /** The extension elements of a kind, such as {@code out}. */
    Stream<Markup> extensions(String type) {
        return children("extensionElements").flatMap(extensions -> extensions.children(type));
    }

    /** What an analyst says about it in the extension properties, in their order. */
    Map<String, String> properties() {
        Map<String, String> values = new LinkedHashMap<>();
        extensions("properties")
                .flatMap(properties -> properties.children("property"))
                .forEach(property -> values.put(property.value("name"), property.value("value")));
        return values;
    }

    /** A property; empty when it is absent. */
    String property(String property) {
        return properties().getOrDefault(property, "");
    }

    /** Itself and no other: it knows its parent, and that its children. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return type() + " " + id() + " (" + line + ")";
    }
}
