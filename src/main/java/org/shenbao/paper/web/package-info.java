/** Printed papers and paper copies over HTTP. */
@org.jspecify.annotations.NullMarked
package org.shenbao.paper.web;
