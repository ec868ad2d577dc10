/** The portal's and the offices' requests about applications. */
@org.jspecify.annotations.NullMarked
package org.shenbao.application.web;
