/** Awards: who gets how much, within the budget of the round. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"support", "audit", "catalogue", "identity", "application", "routing"})
package org.shenbao.award;
