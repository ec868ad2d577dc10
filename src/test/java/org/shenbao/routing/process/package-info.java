/** What routing does to every node. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process;
