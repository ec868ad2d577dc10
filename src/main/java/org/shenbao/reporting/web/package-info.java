/** The reports over HTTP. */
@org.jspecify.annotations.NullMarked
package org.shenbao.reporting.web;
