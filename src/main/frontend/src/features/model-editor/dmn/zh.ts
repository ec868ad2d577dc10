import panel from 'bpmn-js-i18n-zh/lib/properties-panel/index.js'
import platform from 'bpmn-js-i18n-zh/lib/camunda-properties-panel/index.js'
import { HIT_POLICIES } from 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies'
import { sharedWords } from '../sharedWords'
import { translator } from '../translator'

const words: Record<string, string> = {
  // decision requirements
  'Connect to other element': '连线',   'Append decision': '添加决策', 'Append knowledge source': '添加依据', 'Append business knowledge model': '添加知识模型', 'Append input data': '添加输入数据', 'Definition name': '名称', 'Definition ID': '标识', 'Create decision': '决策', 'Create input data': '输入数据',
  'Create knowledge source': '依据', 'Create knowledge model': '知识模型', Empty: '空决策', 'Decision table': '决策表', 'Literal expression': '表达式', 'Literal Expression': '表达式', 'View DRD': '决策关系图', 'Change type': '更换类型', Remove: '删除',
  'Activate hand tool': '抓手：拖动画布', 'Activate lasso tool': '套索：框选图形', 'Connect using information/knowledge/authority requirement or association': '连线', 'Connect using Information/Knowledge/Authority Requirement or Association': '连线', 'Add text annotation': '添加文字说明', 'Open {element}': '打开', Delete: '删除',
  // table
  'Add input': '添加条件列', 'Add output': '添加结果列', 'Add rule': '添加规则', 'Predefined values': '可选值', 'No values': '无', 'Clear predefined values': '清空可选值', 'Add predefined values': '添加可选值', '"value", "value", ...': '"值", "值", …', 'Strings must be in double quotes': '文字要加英文双引号',
  Annotations: '批注', Annotation: '批注', Resize: '调整列宽', 'Copy rule': '复制规则', 'Cut rule': '剪切规则', 'Paste rule above': '粘贴到上方', 'Paste rule below': '粘贴到下方', 'Add rule above': '在上方添加规则', 'Add rule below': '在下方添加规则', 'Remove rule': '删除规则',
  'Copy input column': '复制条件列', 'Cut input column': '剪切条件列', 'Paste input column left': '粘贴到左侧', 'Paste input column right': '粘贴到右侧', 'Add input column left': '在左侧添加条件列', 'Add input column right': '在右侧添加条件列', 'Remove input column': '删除条件列',
  'Copy output column': '复制结果列', 'Cut output column': '剪切结果列', 'Paste output column left': '粘贴到左侧', 'Paste output column right': '粘贴到右侧', 'Add output column left': '在左侧添加结果列', 'Add output column right': '在右侧添加结果列', 'Remove output column': '删除结果列',
  Input: '条件', Output: '结果', 'Expression language: {expressionLanguageLabel}': '表达式语言：{expressionLanguageLabel}', When: '当', And: '且', Then: '则', 'Input label: ': '条件名称：', 'Input expression: ': '取值：', 'Input values': '可选值', 'Input type': '条件类型', 'Output label': '结果名称', 'Output name': '结果标识', 'Output values': '可选值', 'Output type': '结果类型',
  'Edit input': '编辑条件列', 'Input label': '条件名称', 'Input expression': '取值（字段标识或 FEEL 表达式）', 'Enter expression': '填写表达式', 'Output label: ': '结果名称：', 'Output name: ': '结果标识：', 'Edit output': '编辑结果列', 'Decision name: ': '决策名称：', 'Decision name': '决策名称', 'Remove cell description': '删除单元格说明', 'Add cell description': '添加单元格说明',
  'Move rule': '移动规则', 'Change cell expression language': '更改表达式语言', 'Expression language': '表达式语言', 'Hit policy:': '命中策略：', 'Hit policy': '命中策略', 'Hit policy: ': '命中策略：', Yes: '是', No: '否', 'Edit boolean': '编辑是否', 'Set value': '填写值', 'Boolean value': '是否', Exactly: '恰为', Between: '之间',
  'Edit date': '编辑日期', 'Test type': '比较方式', 'Edit start date': '编辑起始日期', 'Set date': '填写日期', 'Start date': '起始日期', 'e.g. { sample }': '例如 { sample }', 'e.g. { example } ': '例如 { example }', 'Use today': '用今天', 'Edit end date': '编辑截止日期', 'End date': '截止日期', 'Date value': '日期',
  'Edit date and time': '编辑日期时间', 'Edit start date and time': '编辑起始时间', 'Set date and time': '填写日期时间', 'Start date and time': '起始时间', 'Date and time': '日期时间', 'Edit end date and time': '编辑截止时间', 'End date and time': '截止时间', 'Date and time value': '日期时间',
  Equals: '等于', Less: '小于', 'Less or equals': '小于等于', Greater: '大于', 'Greater or equals': '大于等于', 'Comparison operator': '比较符号', 'Duration value': '时长', Include: '含', Exclude: '不含', 'Start value': '起始值', 'Range start operator': '起始是否包含', 'Range start value': '起始值', 'End value': '截止值', 'Range end operator': '截止是否包含', 'Range end value': '截止值',
  Comparison: '比较', Range: '区间', 'Edit duration': '编辑时长', 'Set duration': '填写时长', 'Editing not supported for set expression language': '此表达式语言不能在这里编辑', Edit: '编辑', 'Edit number': '编辑数值', 'Custom values': '自填值', 'Match one': '是其中之一', 'Match none': '不是其中任何一个', 'Edit string': '编辑文字', 'String value': '文字', 'Add values': '添加值', Values: '值', '"value"': '"值"',
  'Edit time': '编辑时间', Time: '时间', 'Edit start time': '编辑起始时间', 'Set time': '填写时间', 'Start time': '起始时间', 'Use now': '用现在', 'Edit end time': '编辑截止时间', 'End time': '截止时间', 'Time value': '时间',
  string: '文字', boolean: '是否', number: '数值', date: '日期', time: '时间', dateTime: '日期时间', dayTimeDuration: '时长（天）', yearMonthDuration: '时长（年月）', Any: '不限', integer: '整数', long: '长整数', double: '数值',
  // literal expression, knowledge model
  'Variable name:': '结果标识：', 'Variable type:': '结果类型：', 'Expression language:': '表达式语言：', name: '名称', 'Variable type': '结果类型', 'Variable name': '结果标识', 'Literal expression editor': '表达式', 'Element name': '名称', 'Edit formal parameters': '编辑参数', 'Add parameter': '添加参数', 'Remove parameter': '删除参数', 'Function kind: {kind}': '函数类型：{kind}', 'Edit function kind': '更改函数类型', Kind: '类型',
  // properties
  Question: '要回答的问题', 'Allowed answers': '可能的答案', 'Number of days before this resource is being cleaned up. If specified, takes precedence over the engine configuration.': '历史数据保留多久，如 P3650D', 'This maps to the decision definition key.': '发布后即决策的标识，流程按它调用，不要改动', 'Version tag by which this decision can be referenced.': '版本标签',
  'Time to live': '历史保留期', 'History cleanup': '历史清理',
}

const policies: Record<string, [string, string]> = {
  Unique: ['唯一', '至多命中一条规则'],
  First: ['首条', '多条命中时取第一条'],
  Any: ['任一', '多条命中时结果必须相同'],
  Collect: ['汇集', '取全部命中规则的结果'],
  'Collect (Sum)': ['汇集求和', '全部命中规则的结果相加'],
  'Collect (Min)': ['汇集取小', '取全部命中规则中最小的结果'],
  'Collect (Max)': ['汇集取大', '取全部命中规则中最大的结果'],
  'Collect (Count)': ['汇集计数', '命中规则的条数'],
  'Rule order': ['按规则次序', '按次序取全部命中规则的结果'],
}

/** The engine refuses the policies that are not named here. */
function onlyWhatTheEngineKnows() {
  const known = HIT_POLICIES.flatMap((policy) => {
    const [label, explanation] = policies[policy.label] ?? []
    return label ? [{ ...policy, label, explanation }] : []
  })
  if (known.length > 0) HIT_POLICIES.splice(0, HIT_POLICIES.length, ...known)
}
onlyWhatTheEngineKnows()

export const inChinese = translator({ ...panel, ...platform, ...sharedWords, ...words })
