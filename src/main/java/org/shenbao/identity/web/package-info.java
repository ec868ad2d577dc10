/** Shiro's filters, sessions and registrations over HTTP. */
@org.jspecify.annotations.NullMarked
package org.shenbao.identity.web;
