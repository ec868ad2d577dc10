import shapes from 'bpmn-js-i18n-zh/lib/bpmn-js/index.js'
import platform from 'bpmn-js-i18n-zh/lib/camunda-properties-panel/index.js'
import panel from 'bpmn-js-i18n-zh/lib/properties-panel/index.js'
import { sharedWords } from '../sharedWords'
import { translator } from '../translator'

/** What bpmn-js-i18n-zh does not know, or says less well than an official would. */
const words: Record<string, string> = {
  // shapes
  'Call activity': '调用流程', 'Business rule task': '决策任务', 'Exclusive gateway': '排他网关', 'Inclusive gateway': '包含网关', 'Event-based gateway': '事件网关',
  'User task': '人工办理', 'Service task': '自动办理', 'Receive task': '等待消息', 'Manual task': '线下办理', 'Sequence flow': '路线', 'Default flow': '默认路线', 'Conditional flow': '有条件的路线',
  'Ad-hoc sub-process': '自由子流程', 'Ad-hoc sub-process (collapsed)': '自由子流程（折叠）', 'Ad-hoc sub-process (expanded)': '自由子流程（展开）',
  'Sub-process (collapsed)': '子流程（折叠）', 'Sub-process (expanded)': '子流程（展开）', 'Expanded pool/participant': '泳池（展开）', 'Empty pool/participant': '泳池（空）',
  'Boundary event': '边界事件', 'Intermediate/boundary event': '中间或边界事件', 'Intermediate throw event': '中间事件', 'Message intermediate catch event': '等待消息事件',
  'Timer intermediate catch event': '等待时间事件', 'Signal intermediate catch event': '等待信号事件', 'Link intermediate catch event': '链接（到）', 'Link intermediate throw event': '链接（去）',
  'Event based instantiating Gateway': '启动流程的事件网关', 'Parallel Event based instantiating Gateway': '启动流程的并行事件网关',
  'Data object reference': '数据对象', 'Data store reference': '数据存储', 'Text annotation': '文字说明', 'Data input': '数据输入', 'Data output': '数据输出',
  Participant: '参与方', Process: '流程', Collaboration: '协作', Group: '分组', Lane: '泳道', Message: '消息', 'Message flow': '消息流', Association: '关联线',
  // as the head of the properties panel names them
  'User Task': '人工办理', 'Service Task': '自动办理', 'Receive Task': '等待消息', 'Manual Task': '线下办理', 'Business Rule Task': '决策任务', 'Call Activity': '调用流程', 'Exclusive Gateway': '排他网关', 'Parallel Gateway': '并行网关', 'Inclusive Gateway': '包含网关',
  'Event Based Gateway': '事件网关', 'Start Event': '开始事件', 'End Event': '结束事件', 'Intermediate Throw Event': '中间事件', 'Intermediate Catch Event': '中间事件', 'Boundary Event': '边界事件', 'Sequence Flow': '路线', 'Sub Process': '子流程', 'Event Sub Process': '事件子流程',
  'Message Start Event': '消息开始事件', 'Timer Start Event': '定时开始事件', 'Error Start Event': '错误开始事件', 'Signal Start Event': '信号开始事件', 'Message Boundary Event': '消息边界事件', 'Timer Boundary Event': '定时边界事件', 'Error Boundary Event': '错误边界事件', 'Signal Boundary Event': '信号边界事件', 'Escalation Boundary Event': '升级边界事件',
  'Message Intermediate Catch Event': '等待消息事件', 'Timer Intermediate Catch Event': '等待时间事件', 'Signal Intermediate Catch Event': '等待信号事件', 'Link Intermediate Catch Event': '链接（到）', 'Link Intermediate Throw Event': '链接（去）', 'Escalation Intermediate Throw Event': '升级事件',
  'Error End Event': '错误结束事件', 'Terminate End Event': '终止结束事件', 'Escalation End Event': '升级结束事件', 'Escalation Start Event': '升级开始事件', 'Text Annotation': '文字说明', 'Message Flow': '消息流', Pool: '泳池', 'Empty Pool': '泳池（空）',
  'Message end event': '消息结束事件', 'Escalation intermediate throw event': '升级事件',
  // context pad, palette, menus
  'Append element': '在后面添加', 'Create element': '新建图形', 'Append Element': '在后面添加', 'Create Element': '新建图形', 'Change element': '更换类型', 'Change type': '更换类型',
  'Append task': '在后面添加任务', 'Append gateway': '在后面添加网关', 'Append end event': '在后面添加结束事件', 'Append intermediate/boundary event': '在后面添加中间事件',
  'Add text annotation': '添加文字说明', 'Append text annotation': '添加文字说明', 'Connect to other element': '连到另一个图形', 'Connect using association': '用关联线连接',
  'Connect using sequence/message flow or association': '连到另一个图形', Delete: '删除', Remove: '删除',
  'Activate hand tool': '抓手：拖动画布', 'Activate lasso tool': '套索：框选图形', 'Activate create/remove space tool': '拉开或收拢空间', 'Activate global connect tool': '连线',
  'Create start event': '开始事件', 'Create intermediate/boundary event': '中间或边界事件', 'Create end event': '结束事件', 'Create gateway': '网关', 'Create task': '任务',
  'Create expanded sub-process': '子流程', 'Create pool/participant': '泳池', 'Create group': '分组', 'Toggle non-interrupting': '不打断', 'Toggle interrupting': '打断',
  'Align elements': '对齐', 'Align elements ': '对齐', 'Distribute elements horizontally': '横向等距分布', 'Distribute elements vertically': '纵向等距分布',
  'Open {element}': '打开{element}', 'Search in diagram': '在图中查找', 'Open minimap': '打开缩略图', 'Close minimap': '关闭缩略图', Search: '查找', 'No matching entries found.': '没有匹配的图形',
  'Parallel multi-instance': '多人同时办理', 'Sequential multi-instance': '多人依次办理', Loop: '循环',
  Tasks: '任务', Gateways: '网关', Events: '事件', 'Sub-processes': '子流程', 'Data': '数据', Participants: '参与方', Activities: '活动', 'All': '全部',
  // properties panel
  'Cancel remaining instances': '取消其余实例', Completion: '完成', 'Active elements collection': '启动的活动', 'Active elements': '启动的活动', 'Implementation type': '实现方式', 'version tag': '版本标签', 'Variable names': '变量名',
  'Called element': '调用的流程', 'User assignment': '办理人', Assignee: '指定办理人', 'Candidate groups': '可办理的部门（表达式）', 'Candidate users': '可办理的人员', 'Due date': '任务到期时间', 'Follow up date': '跟进日期', Priority: '优先级',
  Before: '之前', After: '之后', 'Asynchronous before': '执行前先提交', 'Asynchronous after': '执行后先提交', 'Asynchronous continuations': '分步提交', 'Job execution': '后台执行',
  'Process variables': '流程变量', 'Extension properties': '扩展属性', Documentation: '说明', 'Element documentation': '说明', 'Process documentation': '流程说明', General: '基本信息', ID: '标识', 'Process ID': '流程标识', 'Process name': '流程名称',
  Executable: '可执行', 'Time to live': '历史保留期', 'History cleanup': '历史清理', Tasklist: '任务列表', Startable: '可在任务列表中启动', Forms: '表单', 'Form key': '表单页面', 'Form reference': '表单标识',
  Condition: '条件', 'Condition expression': '条件表达式', 'Condition Expression': '条件表达式', 'Input mapping': '输入映射', 'Output mapping': '输出映射', Inputs: '输入', Outputs: '输出', 'Business key': '业务键', 'Business key expression': '业务键表达式',
  'Propagate all variables': '传递全部变量', Class: 'Java 类', 'Delegate Class': 'Java 类', 'Delegate Expression': '构件表达式', 'Delegate expression': '构件表达式', 'Delegate Variable Mapping': '变量映射构件', 'Element variable': '每次的变量', Collection: '办理名单（表达式）', Values: '可选值', Scope: '范围',
  'Embedded or External Task Forms': '任务表单页面', 'Generated Task Forms': '自动生成的表单', 'Camunda Forms': '表单设计器的表单', latest: '最新版', deployment: '同一次发布', version: '指定版本', versionTag: '版本标签', Binding: '版本选择',
  'Local variable assignment': '局部变量', 'Retry time cycle': '重试间隔', Create: '新增', Update: '更新', boolean: '是否', date: '日期', enum: '枚举', long: '整数', string: '文本', '<custom type>': '自定义类型', 'Custom type': '自定义类型',
  'The follow up date as an EL expression (e.g. ${someDate}) or an ': '跟进日期：表达式或 ', 'Define the name of the variable that will contain the error message.': '存放错误说明的变量名', 'Define the name of the variable that will contain the escalation code.': '存放升级代码的变量名',
  'This maps to the process definition key.': '发布后即流程的标识，运行中的申报按它归集，不要改动', '{eventType}: {type}': '{eventType}：{type}', 'Number of days before this resource is being cleaned up. If specified, takes precedence over the engine configuration.': '办结后历史数据保留多久，如 P3650D',
  'Multi-instance': '多人办理', 'Loop cardinality': '次数', 'Completion condition': '提前结束的条件', 'In mappings': '传入的变量', 'Out mappings': '传回的变量', 'In mapping propagation': '传入全部变量', 'Out mapping propagation': '传回全部变量', Source: '来源', Target: '去处', 'Source expression': '来源表达式',
  'Global message reference': '消息', 'Global error reference': '错误', 'Global signal reference': '信号', 'Global escalation reference': '升级', 'Execution listeners': '执行监听', 'Task listeners': '任务监听', Timer: '时间', Exclusive: '独占执行',
  // element templates
  Template: '申报构件', Templates: '申报构件', Select: '选择', Change: '更换', Unlink: '脱离构件', Applied: '已套用', 'Not found': '未找到', 'Update available': '有新版本', Incompatible: '不适用', Deprecated: '已停用', 'This template is deprecated.': '此构件已停用。',
  'The template applied was not found. Therefore, its properties cannot be shown. Unlink to access the data.': '找不到所套用的构件，无法显示其属性；脱离构件后可以查看。', 'A new version of the template is available: {templateVersion}': '此构件有新版本：{templateVersion}',
  'Custom properties': '构件属性', Description: '说明', '{label} must not be empty.': '请填写“{label}”。', 'Must not be empty.': '不能为空。', '{label} must match pattern {pattern}.': '“{label}”格式不符。', 'Must match pattern {pattern}.': '格式不符。',
  '{label} {message}': '{label}{message}', '{label} cannot exceed {maxLength} characters.': '“{label}”不得超过 {maxLength} 个字。', 'Cannot exceed {maxLength} characters.': '不得超过 {maxLength} 个字。', 'More actions': '更多', Edit: '编辑', '<unnamed>': '未命名',
  'Process variable name must not be empty.': '变量名不能为空。', 'Process variable name must not contain spaces.': '变量名不能含空格。', 'Assign to process variable': '写入流程变量', 'Process variable assignment': '写入流程变量',
}

export const inChinese = translator({ ...shapes, ...panel, ...platform, ...sharedWords, ...words })
