package org.shenbao.modelling.diff;

import java.util.List;

/** Compares two versions of a model. */
public final class ModelDiffs {

    private ModelDiffs() {}

    /**
     * @param name file name, by which the kind is told
     * @throws UnreadableModel when a version is no XML or JSON, or the file is no model
     */
    public static ModelDiff between(String name, String before, String after) {
        if (name.endsWith(".bpmn")) {
            return diff("bpmn", BpmnItems.of(Xml.read(before)), BpmnItems.of(Xml.read(after)));
        }
        if (name.endsWith(".dmn")) {
            return diff("dmn", DmnItems.of(Xml.read(before)), DmnItems.of(Xml.read(after)));
        }
        if (name.endsWith(".form")) {
            return diff("form", FormItems.of(before), FormItems.of(after));
        }
        throw new UnreadableModel(name + " 不是流程图、决策表或表单");
    }

    private static ModelDiff diff(String kind, List<Item> before, List<Item> after) {
        List<ModelDiff.Difference> entries = new Comparison(before, after).entries();
        return new ModelDiff(kind, entries, Comparison.summary(entries));
    }
}
