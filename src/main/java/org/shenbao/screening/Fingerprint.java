package org.shenbao.screening;

import org.shenbao.application.ApplicationId;

/**
 * Something that an application is recognised by.
 *
 * @param fingerprint normalised, to be compared
 * @param shown as the applicant wrote it
 * @param place where in the dossier, such as 投资明细第 3 行
 */
record Fingerprint(ApplicationId applicationId, Kind kind, String fingerprint, String shown, String place) {

    enum Kind {
        CREDIT_CODE,
        NAME_TOKEN,
        INVOICE,
        CONTRACT
    }
}
