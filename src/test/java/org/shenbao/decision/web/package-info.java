/** The self-check's contract over HTTP. */
package org.shenbao.decision.web;
