/** Tries models out: scenarios played on a draft in an engine in memory, apart from everything that runs. */
@org.jspecify.annotations.NullMarked
package org.shenbao.modelling.scenario;
