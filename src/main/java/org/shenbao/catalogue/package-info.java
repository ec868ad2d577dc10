/**
 * The programmes as data: categories, conditions, forms and materials of every notice, the bodies that handle them, and
 * the rounds in which enterprises may apply.
 *
 * <p>Definitions are the YAML files in {@code programmes/}, in the schema of the catalogue; records here carry the
 * catalogue's own keys, so that a fact can be followed from the notice to the screen by one grep. A {@link
 * org.shenbao.catalogue.Leaf} is what an application is filed for: it takes its own lists and those of its ancestors.
 *
 * <p>Answers are one JSON object whose properties are the catalogue's field keys: amounts are numbers with two decimals,
 * dates {@code yyyy-MM-dd}, months {@code yyyy-MM}, a {@code month-range} or {@code date-range} is {@code {"start",
 * "end"}} (form paths {@code projectPeriod.start}, {@code projectPeriod.end}), a table a list of row objects with its
 * column keys, several options a list of their values. Uploads and signed opinions are not answers.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"support", "audit"})
package org.shenbao.catalogue;
