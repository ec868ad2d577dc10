package org.shenbao.modelling;

import org.shenbao.support.Problem;

/** A model is put live by two people: one draws and proposes, another releases. */
class FourEyesRequired extends Problem {

    FourEyesRequired(String detail) {
        super("four-eyes-required", 403, "须由他人审批", detail);
    }

    static FourEyesRequired notHere() {
        return new FourEyesRequired("本系统不允许直接部署模型，请在模型工作台新建变更，经模型审批员发布后生效。");
    }
}
