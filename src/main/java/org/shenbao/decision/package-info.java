/**
 * Decides what can be decided from an application's data, and says why: the deployed DMN tables, evaluated condition by
 * condition.
 *
 * <p>A table's row is a condition; rows with the same id are alternatives, the cells of a row must all hold. Thresholds
 * stand in the table alone.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"support", "catalogue"})
package org.shenbao.decision;
