package org.shenbao.modelling.impact;

import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.support.InvalidInput;

/**
 * What a decision table's file name says: {@code eligibility-qd-integration.dmn}.
 *
 * @param key key of the decision
 * @param kind what it decides
 * @param leaf the category that it decides for
 */
record DecisionFile(String key, Kind kind, Leaf leaf) {

    enum Kind {
        ELIGIBILITY("eligibility-"),
        MATERIALS("required-materials-"),
        SCORING("scoring-");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** @throws InvalidInput when it is no table of a category */
    static DecisionFile of(String fileName, Programmes programmes) {
        String key = fileName.endsWith(".dmn") ? fileName.substring(0, fileName.length() - 4) : "";
        for (Kind kind : Kind.values()) {
            if (key.startsWith(kind.prefix)) {
                String category = key.substring(kind.prefix.length());
                return programmes.all().stream()
                        .flatMap(programme -> programme.leaves().stream())
                        .filter(leaf -> leaf.category().equals(category))
                        .findFirst()
                        .map(leaf -> new DecisionFile(key, kind, leaf))
                        .orElseThrow(() -> InvalidInput.of("file", "没有这张决策表对应的申报类别。"));
            }
        }
        throw InvalidInput.of("file", "影响分析适用于资格条件、申报材料和评分的决策表。");
    }
}
