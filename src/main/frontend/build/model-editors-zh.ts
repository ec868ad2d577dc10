import type { Plugin } from 'vite'

/**
 * Texts of the model editors' libraries that have no translation hook, replaced at build time. As with `form-js-zh.ts` the build fails
 * when one is no longer found, so that an upgrade cannot bring English back unnoticed.
 */
interface Library {
  /** Part of the module's path. */
  path: string
  /** Whole literals, whatever they are quoted with. */
  literals?: Record<string, string>
  /** Labels: `label: 'English'`. */
  labels?: Record<string, string>
  /** Pieces of code. */
  code?: ReadonlyArray<readonly [string, string]>
}

const panelWords = {
  'Open documentation': '查看说明',
  'Toggle section': '展开或收起',
  'Section contains an error': '此处有错误',
  'Section contains edits': '此处已填写',
  'Toggle list item': '展开或收起',
  'Delete item': '删除此项',
  'Create new list item': '新增一项',
  Create: '新增',
  'List contains {numOfItems} item': '共 {numOfItems} 项',
  'List contains {numOfItems} items': '共 {numOfItems} 项',
  'JSON contains errors': 'JSON 有误',
  'Open pop-up editor': '在大窗口中编辑',
  'Opened in editor': '已在大窗口中打开',
  'FEEL expression is mandatory': '须为 FEEL 表达式',
  'Click to set a dynamic value with FEEL expression': '改用 FEEL 表达式',
  'Click to remove dynamic value with FEEL expression': '不用 FEEL 表达式',
  'Unparsable FEEL expression.': '无法识别的 FEEL 表达式。',
  '<empty>': '空',
}

const fallback = [
  'function translateFallback(template, replacements) {',
  `function translateFallback(template, replacements) {\n  template = ${JSON.stringify(panelWords)}[template] ?? template;`,
] as const

const popups: readonly (readonly [string, string])[] = [
  ["closeButtonTooltip = 'Close popup'", "closeButtonTooltip = '关闭'"],
  ['closeButtonTooltip: "Save and close"', 'closeButtonTooltip: "保存并关闭"'],
]

const simulation = (path: string, literals: Record<string, string>, code: Library['code'] = []): Library => ({
  path: `bpmn-js-token-simulation/lib/features/${path}.js`,
  literals,
  code,
})

const libraries: Library[] = [
  { path: '@bpmn-io/properties-panel/dist/index.esm.js', code: [fallback, ...popups] },
  { path: 'bpmn-js-element-templates/dist/index.esm.js', literals: { 'Select a template': '选择申报构件' } },
  {
    path: 'dmn-js-properties-panel/dist/index.esm.js',
    labels: { General: '基本信息', Documentation: '说明', 'History cleanup': '历史清理', Variable: '结果变量' },
    code: [
      [
        'return concreteType.replace(',
        "return { Definitions: '决策文件', Decision: '决策', InputData: '输入数据', KnowledgeSource: '依据', BusinessKnowledgeModel: '知识模型', TextAnnotation: '文字说明' }[concreteType] ?? concreteType.replace(",
      ],
    ],
  },
  {
    path: 'dmn-js-drd/lib/features/drill-down/DrillDown.js',
    literals: { 'Open decision table': '打开决策表', 'Open literal expression': '打开表达式' },
  },
  // A type is chosen, not typed: the list then shows its Chinese name.
  { path: 'type-ref/components/TypeRefCellContextMenu.js', code: [['"className": "type-ref-edit-select",', '"className": "type-ref-edit-select", "noInput": true,']] },
  { path: 'bpmn-js/lib/BaseViewer.js', code: [['Powered by bpmn.io', '由 bpmn.io 提供']] },
  {
    path: 'bpmn-js/lib/util/PoweredByUtil.js',
    code: [
      ['Web-based tooling for BPMN, DMN and forms ', '流程、决策与表单的编辑组件'],
      ['powered by <a', '来自 <a'],
    ],
  },
  {
    path: 'dmn-js-shared/lib/util/PoweredByUtil.js',
    code: [
      ['Powered by bpmn.io', '由 bpmn.io 提供'],
      ['Web-based tooling for BPMN, DMN and CMMN diagrams ', '流程、决策与表单的编辑组件'],
      ['powered by <a', '来自 <a'],
    ],
  },
  simulation('log/Log', {
    'Service Task': '自动办理', 'User Task': '人工办理', 'Call Activity': '调用流程', 'Business Rule Task': '决策任务', 'Manual Task': '线下办理', 'Receive Task': '等待消息',
    Task: '任务', 'Exclusive Gateway': '排他网关', 'Parallel Gateway': '并行网关', 'Inclusive Gateway': '包含网关', 'Start Event': '开始事件', 'Intermediate Event': '中间事件',
    'Boundary Event': '边界事件', 'End Event': '结束事件', SubProcess: '子流程', Process: '流程',
  }, [
    ["completed ? 'finished' : 'canceled'", "completed ? '办结' : '取消'"],
    ["} started`", "} 开始`"],
    ['>No Entries<', '>还没有记录<'],
    ['title="Toggle Simulation Log"', 'title="推演记录"'],
  ]),
  simulation('reset-simulation/ResetSimulation', { 'Reset Simulation': '重新推演' }),
  simulation('pause-simulation/PauseSimulation', { 'Play/Pause Simulation': '继续或暂停', 'Pause Simulation': '已暂停', 'Play Simulation': '继续推演' }),
  simulation('element-support/ElementSupport', { 'Found unsupported elements': '有不能推演的图形', 'Not supported': '不能推演' }),
  simulation('set-animation-speed/SetAnimationSpeed', {}, [
    ['Set animation speed = ${ label }', "速度：${ { Slow: '慢', Normal: '中', Fast: '快' }[label] }"],
  ]),
  simulation('context-pads/handler/ExclusiveGatewayHandler', { 'Set Sequence Flow': '换一条路线' }),
  simulation('context-pads/handler/InclusiveGatewayHandler', { 'Set Sequence Flow': '选择路线' }),
  simulation('context-pads/handler/TriggerHandler', { 'Trigger Event': '触发' }),
  simulation('context-pads/handler/PauseHandler', {}, [["${ wait ? 'Remove' : 'Add' } pause point", "${ wait ? '取消停留' : '在此停留' }"]]),
  simulation('simulation-state/SimulationState', { Finished: '已走完' }),
  simulation('show-scopes/ShowScopes', {}, [['title="Focus process instance ${scope.id}"', 'title="看这一件"']]),
]

/** Which replacements were found, so that the build can tell which were not. */
function translated(code: string, { path, literals = {}, labels = {}, code: pieces = [] }: Library): string {
  const swap = (text: string, english: string, chinese: string) => {
    if (!text.includes(english)) throw new Error(`${path} no longer says ${english}: mend build/model-editors-zh.ts`)
    return text.replaceAll(english, chinese)
  }
  let text = pieces.reduce((done, [english, chinese]) => swap(done, english, chinese), code)
  for (const [english, chinese] of Object.entries(labels)) text = swap(text, `label: '${english}'`, `label: '${chinese}'`)
  for (const [english, chinese] of Object.entries(literals)) {
    const quote = [`'`, `"`, '`'].filter((mark) => text.includes(mark + english + mark))
    if (quote.length === 0) throw new Error(`${path} no longer says ${english}: mend build/model-editors-zh.ts`)
    for (const mark of quote) text = text.replaceAll(mark + english + mark, mark + chinese + mark)
  }
  return text
}

export function modelEditorsInChinese(others: Library[] = []): Plugin {
  return {
    name: 'model-editors-zh',
    enforce: 'pre',
    transform(code, id) {
      const library = [...libraries, ...others].find(({ path }) => id.includes(path))
      return library ? { code: translated(code, library), map: null } : null
    },
  }
}
export type { Library }
export { fallback as panelFallback, popups as panelPopups }
