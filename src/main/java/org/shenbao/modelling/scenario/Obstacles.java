package org.shenbao.modelling.scenario;

import java.util.stream.Stream;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.modelling.scenario.Rehearsal.TooMuch;

/** Why the engine would not go on, in words that an analyst can act on. */
final class Obstacles {

    private Obstacles() {}

    static String explain(RuntimeException e, String lastNode) {
        String own = Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                .filter(cause -> cause instanceof TooMuch || cause instanceof FaultyDecision)
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("");
        if (!own.isEmpty()) {
            return own;
        }
        String said = String.valueOf(e.getMessage());
        if (said.contains("ENGINE-02004")) {
            return "走到“" + lastNode + "”时，没有一条出口的条件成立";
        }
        if (said.contains("no processes deployed with key") || said.contains("no deployed process definition")) {
            return "走到“" + lastNode + "”时，找不到被调用的流程";
        }
        if (said.contains("Unknown property") || said.contains("ForbiddenExpression")) {
            return "走到“" + lastNode + "”时，表达式用到了尚未赋值或不允许使用的名称：" + said;
        }
        return "走到“" + lastNode + "”时，流程引擎不能继续：" + said;
    }
}
