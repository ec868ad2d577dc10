package org.shenbao.routing.process.guard;

import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** An expression reached for something outside the palette while it ran. */
class ForbiddenExpression extends ELException {

    ForbiddenExpression(String what) {
        super("表达式只能使用流程变量和已发布的构件，不能使用：" + what);
    }
}
