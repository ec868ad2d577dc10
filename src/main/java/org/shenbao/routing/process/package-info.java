/** Everything of routing that knows the engine. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process;
