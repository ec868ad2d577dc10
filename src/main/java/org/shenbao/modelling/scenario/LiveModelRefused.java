package org.shenbao.modelling.scenario;

import java.util.List;
import org.shenbao.support.Problem;

/** What a draft calls or asks is live and would be refused today: no scenario can be played until it is mended. */
class LiveModelRefused extends Problem {

    LiveModelRefused(String file, Problem refused) {
        super(
                "live-model-refused",
                422,
                "无法试运行",
                "无法试运行：所用的现行模型 " + file + " 不符合现在的规则。" + refused.getMessage(),
                List.of(new FieldError(file, "所用的现行模型不符合现在的规则，请一并修改：" + refused.getMessage())));
        initCause(refused);
    }
}
