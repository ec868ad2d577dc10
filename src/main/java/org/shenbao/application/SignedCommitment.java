package org.shenbao.application;

import java.time.Instant;

/** @param signatory who signed for the organisation */
record SignedCommitment(ApplicationId applicationId, String key, String signatory, String signedBy, Instant signedAt) {

    Dossier.SealedCommitment sealed() {
        return new Dossier.SealedCommitment(key, signatory, signedAt);
    }
}
