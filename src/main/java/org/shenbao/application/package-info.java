/**
 * An enterprise's application: its drafts, the sealed dossier with materials and commitments, submission and receipt,
 * supplements and withdrawal.
 *
 * <p>{@link org.shenbao.application.Applications} tells the other modules where an application stands and lets them move
 * it; {@link org.shenbao.application.Dossiers} shows what was handed in, sealed and never changed again. The engine is
 * told by events: {@link org.shenbao.application.ApplicationSubmitted} and its kin, published inside the transaction.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"support", "audit", "catalogue", "identity", "decision", "document"})
package org.shenbao.application;
