package org.shenbao.modelling.diff;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a model, as far as it means something.
 *
 * @param facts what is said about it, by a key that is the same in both versions
 * @param order group of elements among which its place means something; null where order means nothing
 * @param bounds where it is drawn; null when it is not
 */
record Item(
        String id,
        String type,
        String name,
        Map<String, Fact> facts,
        @Nullable String order,
        @Nullable Bounds bounds) {

    Item as(String otherId) {
        return new Item(otherId, type, name, facts, order, bounds);
    }

    /**
     * @param label what people call it
     * @param value what is compared
     * @param shown what people read
     */
    record Fact(String label, String value, String shown) {

        static Fact of(String label, String value) {
            return new Fact(label, value, value);
        }
    }

    /** Where and how large it is drawn, in the diagram's own units. */
    record Bounds(double x, double y, double width, double height) {

        Bounds shifted(double dx, double dy) {
            return new Bounds(x - dx, y - dy, width, height);
        }

        @Override
        public String toString() {
            return "(%.0f, %.0f)，%.0f×%.0f".formatted(x, y, width, height);
        }
    }
}
