/** What screening found, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.shenbao.screening.web;
