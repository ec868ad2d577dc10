/** How many applications will still be at a stage when its deadline falls. The method is in ADR 0016. */
@org.jspecify.annotations.NullMarked
package org.shenbao.reporting.forecast;
