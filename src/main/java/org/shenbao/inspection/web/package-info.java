/** The appointment as enterprise and offices see it. */
@org.jspecify.annotations.NullMarked
package org.shenbao.inspection.web;
