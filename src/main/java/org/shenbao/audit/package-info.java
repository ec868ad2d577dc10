/** Keeps an append-only, hash-chained trail of every write, and replays it to find the first tampered row. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "support")
package org.shenbao.audit;
