/** What the routing diagram calls when an award is determined. */
@org.jspecify.annotations.NullMarked
package org.shenbao.award.process;
