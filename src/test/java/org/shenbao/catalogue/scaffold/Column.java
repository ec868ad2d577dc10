package org.shenbao.catalogue.scaffold;

import org.jspecify.annotations.Nullable;

/**
 * A column of a drafted table.
 *
 * @param typeRef DMN type; absent for lists
 */
record Column(String key, String label, @Nullable String typeRef, String expression) {}
