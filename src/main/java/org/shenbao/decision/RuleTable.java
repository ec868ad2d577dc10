package org.shenbao.decision;

import java.util.List;
import java.util.Map;

/** A deployed decision table, ready to be evaluated row by row. */
public interface RuleTable {

    /** Key of the decision, such as {@code eligibility-qd-integration}. */
    String key();

    /** Version in the engine; 0 for the table that comes with the product, before the engine has one. */
    int version();

    /** @param variables every name that the table's expressions use; null for a missing datum */
    List<Row> evaluate(Map<String, ? extends @org.jspecify.annotations.Nullable Object> variables);

    /**
     * What a row came to.
     *
     * @param cells its filled cells
     * @param results its outputs by name
     */
    record Row(List<Cell> cells, Map<String, Object> results) {

        /** Cells must all hold; a row without cells always does. */
        public Truth truth() {
            return cells.stream().map(Cell::truth).reduce(Truth.TRUE, Truth::and);
        }

        /** The same at submission, where what is absent does not hold. */
        public Truth truthAtSubmission() {
            return cells.stream().map(cell -> cell.truth().orFalse()).reduce(Truth.TRUE, Truth::and);
        }

        public String text(String result) {
            return String.valueOf(results.get(result));
        }
    }

    /**
     * What a cell came to.
     *
     * @param names names that its input reads
     * @param input value of its input; empty when a datum is missing
     */
    record Cell(List<String> names, java.util.Optional<Object> input, Truth truth) {}
}
