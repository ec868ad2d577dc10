/** Event logs: what process-mining tools and spreadsheets read of the ways applications took. */
@org.jspecify.annotations.NullMarked
package org.shenbao.reporting.log;
