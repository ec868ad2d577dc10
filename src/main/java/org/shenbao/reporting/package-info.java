/**
 * What leaders and analysts read about stages: the facts of every stay by columns in memory, always as of the last
 * committed step, and the reports over them. A topmost module: nothing depends on it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "support",
            "audit",
            "catalogue",
            "identity",
            "application",
            "routing",
            "deadline",
            "notification",
            "document"
        })
package org.shenbao.reporting;
