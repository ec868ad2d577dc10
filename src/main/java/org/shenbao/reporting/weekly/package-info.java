/** The weekly paper (周报) of every running round: made when the week is over, kept, and never made again. */
@org.jspecify.annotations.NullMarked
package org.shenbao.reporting.weekly;
