/** Screening as a step of the diagrams. */
@org.jspecify.annotations.NullMarked
package org.shenbao.screening.process;
