/** What reports ask the engine: its diagrams and its history. */
@org.jspecify.annotations.NullMarked
package org.shenbao.reporting.process;
