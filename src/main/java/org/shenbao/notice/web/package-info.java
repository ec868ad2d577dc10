/** Notices for the office and, without signing in, for the public. */
@org.jspecify.annotations.NullMarked
package org.shenbao.notice.web;
