package org.shenbao.modelling;

import java.util.List;
import org.shenbao.support.Problem;

/** A newer version went live after the draft was begun; it would be lost. */
class ModelOutdated extends Problem {

    /** @param titles what people call the models */
    ModelOutdated(List<String> titles) {
        super(
                "model-outdated",
                409,
                "草稿所依据的版本已更新",
                "“" + String.join("”“", titles) + "”在起草之后已有新版本生效，直接发布会覆盖新版本的内容。请由流程分析员对照新版本修改草稿后重新提交。");
    }
}
