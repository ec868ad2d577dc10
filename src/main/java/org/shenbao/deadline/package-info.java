/** Legal deadlines: Quartz fires them, the ledger keeps what each firing did, and nothing late is ever accepted. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "catalogue", "identity", "application", "routing", "notice", "notification"})
package org.shenbao.deadline;
