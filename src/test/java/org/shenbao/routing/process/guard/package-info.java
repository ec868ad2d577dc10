/** Attacks on the engine and its doors, and what becomes of them. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process.guard;
