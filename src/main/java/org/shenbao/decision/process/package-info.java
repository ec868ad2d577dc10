/** Reads decision tables and runs their FEEL expressions, each parsed once. */
@org.jspecify.annotations.NullMarked
package org.shenbao.decision.process;
