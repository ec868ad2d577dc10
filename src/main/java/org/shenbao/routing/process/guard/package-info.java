/** What the engine may run: the published palette and nothing else, refused when a model is deployed and again at run time. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process.guard;
