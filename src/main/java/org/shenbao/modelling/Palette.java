package org.shenbao.modelling;

import java.util.List;
import java.util.Map;

/**
 * Everything that is chosen from a list in the workbench.
 *
 * @param elementTemplates in Camunda's format
 * @param words what the properties of a node are called, by the property
 */
public record Palette(
        List<Keyed> stages,
        List<Expressed> groups,
        List<Expressed> delegates,
        List<Expressed> taskListeners,
        List<Named> messages,
        List<Keyed> outcomes,
        List<Keyed> forms,
        List<Keyed> decisions,
        List<Keyed> processes,
        List<Map<String, Object>> elementTemplates,
        Map<String, String> words) {

    /** Something with a key. */
    public record Keyed(String key, String label) {}

    /** Something that an expression calls. */
    public record Expressed(String expression, String label, String description) {}

    /** A message. */
    public record Named(String name, String label) {}
}
