package org.shenbao.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

final class StageStayFixtures {

    private StageStayFixtures() {}

    /** A stay that has just begun: the district office of Huangdao reviews. */
    static StageStay aStay(
            ApplicationId application,
            String stage,
            String activityInstanceId,
            Instant enteredAt,
            int enteredWork,
            @Nullable String milestone,
            @Nullable Instant dueAt) {
        return new StageStay(
                0,
                application.value(),
                stage,
                "expert-review",
                1,
                "UserTask_PreliminaryReview",
                "初审申报材料",
                activityInstanceId,
                "task-1",
                "office",
                "qd-district-miit.huangdao",
                enteredAt,
                null,
                null,
                null,
                "qingdao-2020",
                1,
                "CallActivity_Review",
                milestone,
                dueAt,
                enteredWork);
    }
}
