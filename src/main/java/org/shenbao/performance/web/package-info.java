/** Performance targets and reports as enterprise and offices see them. */
@org.jspecify.annotations.NullMarked
package org.shenbao.performance.web;
