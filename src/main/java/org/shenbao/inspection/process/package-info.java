/** What the inspection's diagram calls. */
@org.jspecify.annotations.NullMarked
package org.shenbao.inspection.process;
