package org.shenbao.application;

import java.time.Instant;

/**
 * What the applicant gets for a submission.
 *
 * @param number such as {@code QD2027-LH-000123}: unique, without gaps in its round
 * @param sha256 digest of the sealed dossier, lower-case hex
 * @param receivedAt server time
 */
public record Receipt(ApplicationId applicationId, String number, String sha256, Instant receivedAt) {}
