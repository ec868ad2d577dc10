package org.shenbao.application;

import java.time.Instant;

/** Applications for tests. */
public final class ProjectApplicationFixtures {

    private ProjectApplicationFixtures() {}

    /** A draft of 青岛海智装备有限公司 in round 7. */
    public static ProjectApplication aDraft(String districtBody, Instant at) {
        return new ProjectApplication(
                new ApplicationId(0),
                7,
                "qingdao-2020",
                "qd-integration",
                "91370211MA3C0ABCXK",
                "青岛海智装备有限公司",
                "𠮷祥产线",
                districtBody,
                null,
                ProjectApplication.DRAFT,
                null,
                at,
                null,
                null,
                0,
                "haizhi",
                at,
                at,
                null,
                null,
                null);
    }

    /** The same, submitted. */
    public static ProjectApplication aSubmittedApplication(ApplicationId id, String districtBody, Instant at) {
        ProjectApplication draft = aDraft(districtBody, at);
        return new ProjectApplication(
                id,
                draft.roundId(),
                draft.programme(),
                draft.category(),
                draft.creditCode(),
                draft.orgName(),
                draft.projectName(),
                districtBody,
                "QD2027-LH-%06d".formatted(id.value()),
                ProjectApplication.SUBMITTED,
                null,
                at,
                null,
                null,
                1,
                draft.createdBy(),
                at,
                at,
                at,
                null,
                null);
    }
}
