/** The boundary to the engine: starting instances, telling them what happened, what their tasks decided, where they are. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule
package org.shenbao.routing;
