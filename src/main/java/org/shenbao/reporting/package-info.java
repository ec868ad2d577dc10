/**
 * What leaders and analysts read about stages: the facts of every stay by columns in memory, always as of the last
 * committed step, and the reports over them, each of one shape ({@link org.shenbao.reporting.Report}), so that table,
 * chart, CSV, xlsx and paper need no code of their own. A topmost module: nothing depends on it.
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
