/** The desk of an issuing office: its rounds, their dates, limits, files and lists, open year after year. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"support", "catalogue", "identity", "application", "recommendation"})
package org.shenbao.rounds;

import org.jspecify.annotations.NullMarked;
