/** What the panel's diagram calls. */
@org.jspecify.annotations.NullMarked
package org.shenbao.review.process;
