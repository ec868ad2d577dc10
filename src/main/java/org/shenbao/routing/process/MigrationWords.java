package org.shenbao.routing.process;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Chinese what the engine has against a migration. */
final class MigrationWords {

    private static final List<Saying> SAYINGS = List.of(
            new Saying("There is no migration instruction for this instance's activity", "新版本中没有为此节点指定对应节点，请在迁移方案中选择。"),
            new Saying("Activities have incompatible types.*", "与所选节点的类型不同（例如人工任务不能对应到等待任务），不能对应。"),
            new Saying("There are multiple mappings for source activity id.*", "同一节点指定了多个对应节点，只能保留一个。"),
            new Saying(
                    "The closest mapped ancestor '(.+?)' is mapped to scope.*",
                    "它所在的“$1”对应到了别处，所选节点不在其中；请先调整外层节点的对应关系。"),
            new Saying(
                    "Target activity '(.+?)' is a descendant of multi-instance body.*",
                    "所选节点“$1”在新版本中改为多人分别办理，正在办理的不能并入，请让其按原版本办完。"),
            new Saying("Must map the inner activity of a multi-instance body.*", "多人分别办理的节点须与其内部任务一并对应。"),
            new Saying(
                    "Cannot remove the inner activity of a multi-instance body.*", "多人分别办理的节点在新版本中不再分别办理，请让其按原版本办完。"),
            new Saying("The source activity's event scope.*", "它依附的节点没有对应到所选事件依附的节点，请先调整依附节点的对应关系。"),
            new Saying("Events are not of the same type.*", "与所选事件的类型不同（例如消息与定时），不能对应。"),
            new Saying("Cannot update event trigger.*", "此节点没有可以更新的消息，不能改为等待其他消息。"),
            new Saying("The target gateway must have at least the same number.*", "所选汇合网关的分支比原来少，正在等待的分支无法汇合。"),
            new Saying("The gateway's flow scope.*", "它所在的子流程没有对应节点，请先为子流程指定对应节点。"),
            new Saying("Only one gateway can be mapped to gateway.*", "多个汇合网关对应到了同一个网关，只能保留一个。"),
            new Saying("The type of the source activity is not supported.*", "这一类节点正在执行，暂不能迁移，请待其执行完毕后再试。"),
            new Saying("Target activity is not async.*", "此处有尚未执行的后台作业，而所选节点没有，请待作业执行完毕后再试。"),
            new Saying("A transition instance that instantiates the process.*", "流程刚刚启动，尚有后台作业未执行，请稍后再试。"),
            new Saying("Transition instance is assigned to.*", "此处有尚未执行的后台作业，与新版本的去向不一致，请待作业执行完毕后再试。"),
            new Saying("The variable '.+' exists in both.*", "此处的流程数据在新版本中会互相覆盖，请让其按原版本办完。"),
            new Saying("Cannot migrate subscription for compensation.*", "此处登记的补偿处理在新版本中没有对应节点。"),
            new Saying("Process instance contains not migrated.*", "此处还有未能对应的后台事项，请待其执行完毕后再试。"));

    private MigrationWords() {}

    /** @param label Chinese label of a node id */
    static String of(String engines, UnaryOperator<String> label) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.pattern.matcher(engines);
            if (matcher.matches()) {
                String named = matcher.groupCount() == 0 ? "" : label.apply(matcher.group(1));
                return saying.chinese.replace("$1", named);
            }
        }
        return "流程引擎不允许这样对应（" + engines + "）。";
    }

    private record Saying(Pattern pattern, String chinese) {

        private Saying(String engines, String chinese) {
            this(Pattern.compile(engines, Pattern.DOTALL), chinese);
        }
    }
}
