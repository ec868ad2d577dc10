/** The demonstration's edge. */
@org.jspecify.annotations.NullMarked
package org.shenbao.demo.web;
