/** Site checks: when a team visits an enterprise, and what it found. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"support", "audit", "application", "routing", "notification"})
package org.shenbao.inspection;
