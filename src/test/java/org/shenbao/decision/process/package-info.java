/** Decision tables without an engine. */
package org.shenbao.decision.process;
