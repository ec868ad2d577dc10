/** Shows what a changed decision table would change for applications already handed in, before it decides anything. */
@org.jspecify.annotations.NullMarked
package org.shenbao.modelling.impact;
