/** The public self-check. */
@org.jspecify.annotations.NullMarked
package org.shenbao.decision.web;
