/** What the engine's own REST interfaces answer when something is refused: RFC 9457 with a Chinese sentence. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process.rest;
