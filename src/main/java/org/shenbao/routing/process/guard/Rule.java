package org.shenbao.routing.process.guard;

import static org.shenbao.routing.ModelFinding.Severity.ERROR;
import static org.shenbao.routing.ModelFinding.Severity.WARNING;

import java.util.Locale;
import org.shenbao.routing.ModelFinding.Severity;

/** Every rule that models are held against: what breaking it does, why it matters, how to mend it. */
enum Rule {
    // What the engine may run at all.
    UNREADABLE(ERROR, "系统只读取结构完整、大小适当、不含 DTD 和外部实体的模型文件。", "请用流程、决策表或表单设计器重新保存该文件后再提交。"),
    NOT_ALLOWED(ERROR, "模型等同于程序。系统只运行公布的构件，脚本、任意类和外部连接可能危及数据安全。", "请删去该内容，改用设计器中提供的任务、构件和属性。"),
    ATTRIBUTE_MISSING(ERROR, "缺少这一属性，流程运行到此处会出错。", "请在属性面板中补填该属性。"),
    VALUE(ERROR, "取值不符合约定，系统无法识别。", "请按提示的写法修改该属性的取值。"),
    EXPRESSION(ERROR, "表达式在服务器上执行，只能使用流程变量和已发布构件的方法。", "请改用变量、比较式或已发布的构件，例如 ${outcome == 'pass'}。"),
    GROUPS(ERROR, "“由谁办理”决定谁能看到并办理该任务，写错则无人能够办理。", "请在“由谁办理”的列表中选择，例如本级主管部门经办人。"),
    DELEGATE(ERROR, "系统只运行已发布的构件，引用其他构件会使流程在此中断。", "请在“自动办理”的列表中选择与元素类型相符的构件。"),
    REFERENCE(ERROR, "被引用的表单、决策或流程不存在，流程运行到此处会中断。", "请核对标识，或者把被引用的文件加入本次变更。"),
    HISTORY_TIME_TO_LIVE(ERROR, "没有历史保留期，引擎拒绝部署，办理记录也无法按档案期限保存。", "请在属性面板中填写历史保留期，例如 P3650D。"),
    FORM_COMPONENT(ERROR, "该组件在办理页面中无法显示，或者会载入外部内容，整张表单将打不开。", "请改用文本、数字、日期、单选、多选、附件等已支持的组件。"),
    FEEL_COST(ERROR, "每份申报都要求值，循环过多、递归或过于复杂的匹配会拖住整个系统。", "请缩短循环，或者改用 sum、count 等汇总函数。"),
    FEEL_ONLY(ERROR, "决策表只以 FEEL 求值，其他语言不会执行。", "请把表达式语言改为 FEEL，并按 FEEL 改写表达式。"),

    // Where an application stays.
    STAGE_MISSING(ERROR, "状态、待办、期限和统计都由环节得出，没有环节的节点在系统中不可见。", "请在“环节”的列表中选择，或者套用经办任务模板。"),
    STAGE_KEY(ERROR, "环节标识用于统计和检索，写法不规范会使同一环节分成几处。", "请使用小写字母、数字和连字符，例如 legal-review。"),
    STAGE_SIMILAR(WARNING, "如果是笔误，同一环节在统计中会分成两处。", "请核对：指同一环节的，改用已有的标识；确系新环节的，可以保留。"),
    STAGE_REQUIRED(ERROR, "申报指南规定的环节必须办理，缺少则申报程序不合规。", "请补画该环节，并在“环节”的列表中选择它。"),
    WAITING_ON(ERROR, "等待对象决定所用时间计入办理时限还是申报单位、专家的时间。", "请在“等待对象”中选择主管部门、申报单位或者专家。"),
    MILESTONE_UNKNOWN(ERROR, "时间节点不存在，该环节就没有截止日期，也不会提醒。", "请在“办理期限”中改用本专项已有的时间节点，或者清空该项。"),

    // Tasks, gateways, ends.
    OUTCOMES_MISSING(WARNING, "经办人没有可选的结论，任务无法办结。", "请在“可选结论”中逐一列出，例如 pass:通过;reject:不通过。"),
    OUTCOMES_FORMAT(ERROR, "结论的写法有误，办理页面无法列出，经办人不能办结。", "请写作“标识:名称”，以英文分号分隔，例如 pass:通过;return:退回补正。"),
    OUTCOME_OPEN(ERROR, "经办人选择该结论后，流程找不到出口，任务办结时会报错。", "请为该结论增加一条出口，或者设置默认路线。"),
    OUTCOME_DEAD(WARNING, "没有任务给出这个结论，这条路线永远走不到。", "请核对结论的标识，或者删去这条路线。"),
    OUTCOME_REFERENCE(ERROR, "该属性引用了任务没有的结论，要求不会生效。", "请改为“可选结论”中列出的标识。"),
    FORM_OR_PAGE(WARNING, "没有表单或办理页面，经办人打开任务后没有可填写的内容。", "请在“办理表单”的列表中选择。"),
    CONDITION_MISSING(ERROR, "没有条件的路线会在任何情况下被选中，其他路线形同虚设。", "请为该路线填写条件，或者把它设为默认路线。"),
    CONDITION_SUPERFLUOUS(ERROR, "引擎不接受默认路线或唯一出口带有条件，部署会失败。", "请删去该路线上的条件。"),
    DEFAULT_MISSING(WARNING, "所有条件都不成立时，流程找不到出口，办理会报错。", "请设置一条默认路线，或者补全条件。"),
    DEFAULT_UNKNOWN(ERROR, "默认路线不是该网关的出口，引擎拒绝部署。", "请在网关的出口中重新选择默认路线。"),
    END_OUTCOME(ERROR, "申报以何种结果办结由结束事件写明，缺少则申报状态永远停在办理中。", "请在结束事件的“办结结果”中选择一种。"),
    CALL_KEY(ERROR, "被调用的流程不知道是哪一份申报，消息和环节都无法对应。", "请在“输入映射”中增加业务键 #{execution.processBusinessKey}。"),
    TIMER(ERROR, "时间写法有误，流程运行到此处会中断。", "请按 ISO 8601 书写，例如 P5D（5天）、PT12H（12小时）。"),
    TIMEOUT_LISTENER(ERROR, "办理中的申报一经迁移，引擎就不再为该任务计时，到期不会提醒（camunda-bpm-platform 4637）。", "请改用不中断任务的边界定时事件。"),
    VARIABLE_UNKNOWN(ERROR, "流程中没有任何地方给这个变量赋值，运行到此处会报错。", "请核对变量名，或者先由任务、构件或映射给它赋值。"),

    // Messages.
    MESSAGE_UNKNOWN(ERROR, "系统不会发出这个消息，流程会一直等下去。", "请从消息列表中选择系统会发出的消息。"),
    MESSAGE_NOT_AWAITED(ERROR, "系统会向这个流程发出该消息，没有节点接收则相关业务无法办理。", "请恢复接收该消息的节点。"),
    WITHDRAWAL(WARNING, "申报单位撤回或者截止日期到达时，流程不会随之结束。", "请增加由该消息触发的事件子流程。"),
    PRODUCT_TASK(ERROR, "系统的办理页面按标识寻找这一任务，缺少则该项工作无法办理。", "请恢复该任务，并保留原来的元素标识。"),

    // The graph.
    START_MISSING(ERROR, "没有开始事件，流程无法启动。", "请画一个开始事件并连到第一个节点。"),
    FLOW_DANGLING(ERROR, "连线的一端没有节点，引擎无法读取该流程。", "请把连线重新连到节点上，或者删去连线。"),
    UNREACHABLE(ERROR, "从开始事件走不到该节点，其中的工作永远不会发生。", "请把它连接到流程中，或者删去该节点。"),
    DEAD_END(ERROR, "流程走到这里就没有下一步，申报不会得到办结结果。", "请把它连到下一个节点或结束事件。"),
    NO_WAY_OUT(ERROR, "从该节点无论怎么走都到不了结束事件，申报会在其中循环。", "请增加一条通往结束事件的路线。"),
    DUPLICATE_ID(ERROR, "标识在文件中必须唯一，否则引擎无法区分两个元素。", "请为其中一个元素换一个标识。"),
    DUPLICATE_KEY(ERROR, "同一标识在一次部署中只能有一个，否则无法确定以哪一个为准。", "请删去其中一个文件，或者更换标识。"),

    // What people read.
    NOT_DRAWN(WARNING, "没有图形的元素会照常执行，但在流程图上看不见。", "请在设计器中重新画出该元素。"),
    LABEL(WARNING, "办理人员、申报单位在待办、进度和流程图中看到的就是这个名称。", "请填写中文名称：任务用动宾短语，网关用问句，路线写明结论。"),
    DOCUMENTATION(WARNING, "经办人在办理页面上看不到办理要求和依据。", "请在“说明”中写明办理要求及所依据的条款。"),
    FILE_NAME(WARNING, "文件名与标识不一致，历次版本不容易对应。", "请把文件名改为“标识加扩展名”。"),

    // Decision tables.
    HIT_POLICY(ERROR, "命中策略决定多行命中时如何取值，用错会得出错误的结论。", "请按提示选择命中策略。"),
    CELLS(ERROR, "行与列不对应，引擎会把取值错放到别的列。", "请补齐或删去多余的单元格，使每一行与表头一致。"),
    EMPTY_CELL(ERROR, "结果列为空，命中这一行时得不到结论。", "请填写该单元格，文字需加英文双引号。"),
    EMPTY_CELL_OPTIONAL(WARNING, "结果列为空，说明中会缺少这一内容。", "请填写该单元格，文字需加英文双引号。"),
    ALWAYS_TRUE(WARNING, "这一行没有任何条件，无论如何填报都会命中。", "请填写判断条件；确系由人工判断的，请修改判定人。"),
    FEEL_SYNTAX(ERROR, "无法解析的单元格会使整张决策表停止判定，申报单位无法自查和提交。", "请改正写法，例如 >= 50、[1..10]、\"a\",\"b\" 或 not(\"a\")。"),
    CELL_TYPE(ERROR, "单元格与输入列的类型不同，无法比较，判定会报错。", "请改正写法：数字不加引号，文字加英文双引号，是否类写 true 或 false。"),
    FIELD_UNKNOWN(ERROR, "申报表中没有这个填报项，取值永远为空，判定会得出错误的结论。", "请改用该申报类别已有的填报项。"),
    COLUMN_MISSING(ERROR, "系统按列名读取结果，缺少该列则无法说明判定依据。", "请恢复该结果列，并保留原来的列名。"),
    ENTRY_MISSING(ERROR, "申报指南规定的内容没有写入决策表，判定和材料清单会不完整。", "请补上对应的行。"),
    ENTRY_UNKNOWN(ERROR, "申报指南中没有这一编号，申报单位看不到对应的说明。", "请核对编号，改用申报指南中的编号。"),
    LEAF_UNKNOWN(WARNING, "没有对应的申报类别，这张决策表不会被使用。", "请核对决策标识，使其以申报类别的代码结尾。"),

    // Forms.
    FORM_KEY(ERROR, "同一张表单中填报项重复，后填的内容会覆盖先填的。", "请为其中一个组件更换填报项标识。"),
    FORM_FIELD_MISSING(ERROR, "申报指南要求填写的内容在表单中没有位置，申报单位无法填报。", "请在表单中恢复该填报项。"),
    FORM_OUTCOME(WARNING, "办理表单中没有结论，经办人无法选择办理结果。", "请增加标识为 outcome 的单选组件，选项来源填 outcomes。");

    private final Severity severity;
    private final String why;
    private final String mend;

    Rule(Severity severity, String why, String mend) {
        this.severity = severity;
        this.why = why;
        this.mend = mend;
    }

    /** Stable name: {@code stage-missing}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    String why() {
        return why;
    }

    String mend() {
        return mend;
    }
}
