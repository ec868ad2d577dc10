/** The policy of the notices, at its thresholds. */
package org.shenbao.decision;
