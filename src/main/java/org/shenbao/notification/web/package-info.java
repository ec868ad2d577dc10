/** The reader's inbox. */
@org.jspecify.annotations.NullMarked
package org.shenbao.notification.web;
