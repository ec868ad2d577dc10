package org.shenbao.modelling.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two versions of one model, in the order of the later one, removed ones last.
 *
 * @param kind bpmn, dmn or form
 * @param summary Chinese sentence
 */
public record ModelDiff(String kind, List<Difference> entries, String summary) {

    /** What became of an element. */
    public enum Change {
        @JsonProperty("added")
        ADDED("新增"),
        @JsonProperty("removed")
        REMOVED("删除"),
        @JsonProperty("changed")
        CHANGED("修改"),
        /** Drawn elsewhere, with the same meaning. */
        @JsonProperty("moved")
        MOVED("移动");

        private final String nameZh;

        Change(String nameZh) {
            this.nameZh = nameZh;
        }

        String nameZh() {
            return nameZh;
        }
    }

    /**
     * One element that differs.
     *
     * @param element its id
     * @param name its label
     * @param type Chinese word for its kind
     */
    public record Difference(Change change, String element, String name, String type, List<Aspect> details) {}

    /**
     * One thing about it; null where a version does not have it.
     *
     * @param attribute what it is in the file, by which a reader finds its list of choices
     * @param label what people call it
     */
    public record Aspect(
            String attribute,
            String label,
            @Nullable String before,
            @Nullable String after) {}
}
