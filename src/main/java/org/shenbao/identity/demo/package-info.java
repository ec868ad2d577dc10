/** The people of the demonstration: known accounts of every role, in the demo profile only. */
@org.jspecify.annotations.NullMarked
package org.shenbao.identity.demo;
