/** Who sees and works which task: their own and their groups', decided per query, without an authorisation row per task. */
@org.jspecify.annotations.NullMarked
package org.shenbao.routing.process.access;
