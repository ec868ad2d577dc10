/** The figures: one small class a report, computed from the columns in memory. src/docs/adr/0015 defines each of them. */
@org.jspecify.annotations.NullMarked
package org.shenbao.reporting.figures;
