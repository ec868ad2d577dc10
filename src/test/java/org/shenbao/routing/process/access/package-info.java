/** Own tasks and the engine's doors. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process.access;
