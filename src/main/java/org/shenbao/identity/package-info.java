/** The only door: who somebody is, what roles they hold, whom they act for, and which bodies they see. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"support", "audit", "catalogue"})
package org.shenbao.identity;
