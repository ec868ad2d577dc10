/** What runs on which version, and how it gets to another: plans, trials of plans, and runs that carry them out. */
@org.jspecify.annotations.NullMarked
package org.shenbao.modelling.migration;
