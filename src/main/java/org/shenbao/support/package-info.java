/** The few types that every module shares: who acts, what went wrong, what time zone it is. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.shenbao.support;
