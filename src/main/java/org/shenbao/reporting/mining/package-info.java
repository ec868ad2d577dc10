/** What process mining asks for: the paths really taken, against the drawn diagram, and event logs for other tools. */
@org.jspecify.annotations.NullMarked
package org.shenbao.reporting.mining;
