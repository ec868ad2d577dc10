package org.shenbao.modelling.diff;

import java.util.Map;
import org.shenbao.routing.ModelWords;

/** How analysts call the parts of a model; what the workbench asks of a node is called as {@link ModelWords} has it. */
final class Words {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("process", "流程"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("intermediateCatchEvent", "中间事件"),
            Map.entry("intermediateThrowEvent", "中间事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("userTask", "人工办理"),
            Map.entry("serviceTask", "自动办理"),
            Map.entry("receiveTask", "等待消息"),
            Map.entry("manualTask", "线下办理"),
            Map.entry("task", "任务"),
            Map.entry("businessRuleTask", "决策任务"),
            Map.entry("callActivity", "调用流程"),
            Map.entry("subProcess", "子流程"),
            Map.entry("transaction", "事务子流程"),
            Map.entry("exclusiveGateway", "排他网关"),
            Map.entry("inclusiveGateway", "包含网关"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("eventBasedGateway", "事件网关"),
            Map.entry("sequenceFlow", "路线"),
            Map.entry("message", "消息"),
            Map.entry("signal", "信号"),
            Map.entry("error", "错误"),
            Map.entry("escalation", "升级"),
            Map.entry("textAnnotation", "文字说明"),
            Map.entry("association", "关联"),
            Map.entry("group", "分组"),
            Map.entry("participant", "参与者"),
            Map.entry("lane", "泳道"),
            Map.entry("laneSet", "泳道组"),
            Map.entry("collaboration", "协作"),
            Map.entry("decision", "决策"),
            Map.entry("inputData", "输入数据"),
            Map.entry("knowledgeSource", "依据来源"));

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "名称"),
            Map.entry("documentation", "说明"),
            Map.entry("description", "说明"),
            Map.entry("text", "文字"),
            Map.entry("assignee", "指定办理人"),
            Map.entry("dueDate", "任务到期时间"),
            Map.entry("followUpDate", "跟进日期"),
            Map.entry("priority", "优先级"),
            Map.entry("formKey", "办理页面"),
            Map.entry("formRef", "办理表单"),
            Map.entry("resultVariable", "结果变量"),
            Map.entry("sourceRef", "起点"),
            Map.entry("targetRef", "终点"),
            Map.entry("default", "默认路线"),
            Map.entry("conditionExpression", "条件"),
            Map.entry("messageEventDefinition", "等待的消息"),
            Map.entry("timerEventDefinition", "时间"),
            Map.entry("attachedToRef", "依附节点"),
            Map.entry("cancelActivity", "中断所依附的节点"),
            Map.entry("isInterrupting", "中断"),
            Map.entry("isExecutable", "可执行"),
            Map.entry("triggeredByEvent", "由事件触发"),
            Map.entry("versionTag", "版本标签"),
            Map.entry("asyncBefore", "之前异步"),
            Map.entry("asyncAfter", "之后异步"),
            Map.entry("multiInstanceLoopCharacteristics", "多实例"),
            Map.entry("in", "输入映射"),
            Map.entry("out", "输出映射"),
            Map.entry("taskListener", "任务监听"),
            Map.entry("executionListener", "执行监听"),
            Map.entry("inputOutput", "输入输出"),
            Map.entry("scope", "所在流程"),
            Map.entry("hitPolicy", "命中策略"),
            Map.entry("aggregation", "汇总方式"),
            Map.entry("label", "名称"),
            Map.entry("typeRef", "类型"),
            Map.entry("literalExpression", "表达式"),
            Map.entry("informationRequirement", "依赖"),
            Map.entry("variable", "结果变量"),
            Map.entry("property.page", "专用办理页面"),
            Map.entry("property.judges", "逐条核查"));

    private static final Map<String, String> COMPONENTS = Map.ofEntries(
            Map.entry("default", "表单"),
            Map.entry("text", "文字"),
            Map.entry("html", "文字"),
            Map.entry("textfield", "单行文本"),
            Map.entry("textarea", "多行文本"),
            Map.entry("number", "数字"),
            Map.entry("datetime", "日期"),
            Map.entry("expression", "自动计算"),
            Map.entry("checkbox", "勾选项"),
            Map.entry("checklist", "多选"),
            Map.entry("radio", "单选"),
            Map.entry("select", "下拉选择"),
            Map.entry("taglist", "标签多选"),
            Map.entry("table", "表格"),
            Map.entry("dynamiclist", "可增减的表格"),
            Map.entry("filepicker", "附件"),
            Map.entry("group", "分组"),
            Map.entry("columns", "分栏"),
            Map.entry("separator", "分隔线"),
            Map.entry("spacer", "空白"),
            Map.entry("button", "按钮"));

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("id", "标识"),
            Map.entry("key", "填报项标识"),
            Map.entry("label", "名称"),
            Map.entry("dateLabel", "名称"),
            Map.entry("text", "文字"),
            Map.entry("description", "提示"),
            Map.entry("values", "选项"),
            Map.entry("valuesKey", "选项来源"),
            Map.entry("path", "数据路径"),
            Map.entry("expression", "计算式"),
            Map.entry("readonly", "只读"),
            Map.entry("disabled", "停用"),
            Map.entry("subtype", "日期类型"),
            Map.entry("decimalDigits", "小数位数"),
            Map.entry("defaultValue", "缺省值"),
            Map.entry("validate.required", "必填"),
            Map.entry("validate.maxLength", "最多字数"),
            Map.entry("validate.minLength", "最少字数"),
            Map.entry("validate.min", "最小值"),
            Map.entry("validate.max", "最大值"),
            Map.entry("validate.pattern", "格式"),
            Map.entry("conditional.hide", "隐藏条件"),
            Map.entry("appearance.suffixAdorner", "单位"),
            Map.entry("appearance.prefixAdorner", "前缀"));

    private Words() {}

    static String type(String type) {
        return TYPES.getOrDefault(type, "元素 " + type);
    }

    static String label(String name) {
        String bare = name.replace("property.", "");
        return ModelWords.knows(bare) ? ModelWords.of(bare) : LABELS.getOrDefault(name, "属性 " + bare);
    }

    static String component(String type) {
        return COMPONENTS.getOrDefault(type, "组件 " + type);
    }

    static String setting(String name) {
        return SETTINGS.getOrDefault(name, "设置 " + name);
    }
}
