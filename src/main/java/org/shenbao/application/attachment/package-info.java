/** Keeps uploaded files by their digest, and lets nothing in that is not what it seems. */
@org.jspecify.annotations.NullMarked
package org.shenbao.application.attachment;
