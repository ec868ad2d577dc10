/** Reading the trail over HTTP, and where a request came from. */
@org.jspecify.annotations.NullMarked
package org.shenbao.audit.web;
