/** The engine's own clock follows the demonstration's. */
@org.jspecify.annotations.NullMarked
package org.shenbao.deadline.process;
