/** What the notice's diagram calls. */
@org.jspecify.annotations.NullMarked
package org.shenbao.notice.process;
