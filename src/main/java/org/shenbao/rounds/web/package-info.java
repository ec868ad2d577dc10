/** HTTP side of the issuing office's desk. */
@org.jspecify.annotations.NullMarked
package org.shenbao.rounds.web;
