/**
 * Expert review: panels whose experts are drawn verifiably, conflicts, blind scorecards and the ranking that decides.
 *
 * <p>{@link org.shenbao.review.Panels}, {@link org.shenbao.review.Draws} and {@link org.shenbao.review.Rankings} are the
 * organising officer's; {@link org.shenbao.review.Scorecards} is all that an expert sees.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "support",
            "audit",
            "catalogue",
            "identity",
            "decision",
            "application",
            "routing",
            "notification"
        })
package org.shenbao.review;
