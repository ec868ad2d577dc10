/** Renders every {@link org.shenbao.support.Problem} as RFC 9457 problem details. */
@org.jspecify.annotations.NullMarked
package org.shenbao.support.web;
