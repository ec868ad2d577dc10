package org.shenbao.routing;

import java.util.List;

/** What models may use, so that nothing has to be typed from memory. */
public interface ModelPalette {

    /** Stages of every notice, and the product's own. */
    List<Choice> stages();

    /** Expressions for candidate groups. */
    List<Choice> groups();

    /** Beans for service tasks. */
    List<Choice> delegates();

    /** Beans that hear what happens to a user task. */
    List<Choice> taskListeners();

    /** What the product tells processes. */
    List<Choice> messages();

    /** How an application may end. */
    List<Choice> outcomes();

    /**
     * @param value what the model says: a key, an expression, a message's name
     * @param label what it is called
     * @param description what it does; empty when the label says it
     */
    record Choice(String value, String label, String description) {

        public static Choice of(String value, String label) {
            return new Choice(value, label, "");
        }
    }
}
