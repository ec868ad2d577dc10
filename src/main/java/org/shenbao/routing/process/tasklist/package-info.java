/** What officials find in Tasklist: the four lists of their work. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process.tasklist;
