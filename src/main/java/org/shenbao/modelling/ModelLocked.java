package org.shenbao.modelling;

import java.util.Map;
import org.shenbao.support.Problem;

/** Somebody edits it, or the caller has not said so. */
class ModelLocked extends Problem {

    private final Map<String, String> holder;

    private ModelLocked(String detail, Map<String, String> holder) {
        super("model-locked", 409, "正在编辑", detail);
        this.holder = holder;
    }

    @Override
    public Map<String, String> details() {
        return holder;
    }

    static ModelLocked by(String displayName) {
        return new ModelLocked(displayName + "正在编辑此变更，您可以查看；待其保存并退出，或十分钟内无操作后方可编辑。", Map.of("holderName", displayName));
    }

    static ModelLocked notHeld() {
        return new ModelLocked("编辑锁已失效，请重新进入编辑后保存；您修改的内容仍保留在页面上。", Map.of());
    }
}
