/** Tells people what happened: a transactional outbox read in the product and sent by mail. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity", "audit"})
package org.shenbao.notification;
