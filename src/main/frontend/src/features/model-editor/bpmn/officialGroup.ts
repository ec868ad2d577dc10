import { SelectEntry, TextAreaEntry, TextFieldEntry, isSelectEntryEdited, isTextAreaEntryEdited, isTextFieldEntryEdited } from '@bpmn-io/properties-panel'
import { Group } from '@bpmn-io/properties-panel'
import { useService } from 'bpmn-js-properties-panel'
import type { Palette } from '../types'
import { Writer, extensionsOf, is, propertyOf, type CommandStack, type Element, type Factory, type Moddle } from './moddle'

interface Field {
  id: string
  label: string
  kind: 'select' | 'text' | 'area'
  description?: string
  options?: () => { value: string; label: string }[]
  get(element: Element): string
  set(writer: Writer, element: Element, value: string): void
}

interface Panel { registerProvider(priority: number, provider: object): void }
interface Canvas { getRootElement(): Element }

const property = (name: string): Pick<Field, 'get' | 'set'> => ({
  get: (element) => propertyOf(element, name),
  set: (writer, _element, value) => void writer.property(name, value),
})

const attribute = (name: string): Pick<Field, 'get' | 'set'> => ({
  get: (element) => element.businessObject.get<string | undefined>(name) ?? '',
  set: (writer, _element, value) => void writer.attribute(name, value || undefined),
})

/** What a called process always gets of the application. */
const handedOver = ['applicationId', 'programme', 'category', 'roundId', 'districtBody', 'cityBody', 'intakeBody']

const waits = 'bpmn:UserTask,bpmn:ReceiveTask,bpmn:CallActivity'.split(',')

/** Everything that our own conventions ask of an element, chosen from lists in the officials' words. */
function OfficialGroup(propertiesPanel: Panel, palette: Palette, canvas: Canvas) {
  const word = (name: string) => palette.words[name] ?? name
  const stage: Field = {
    id: 'official-stage', label: word('stage'), kind: 'select', ...property('stage'),
    options: () => [...palette.stages.map(({ key, label }) => ({ value: key, label })), { value: 'new-stage', label: '新环节…' }],
  }
  const stageKey: Field = { id: 'official-stage-key', label: '新环节的标识', kind: 'text', description: '小写英文字母和连字符，如 legal-review；任务列表、进度和统计按它归集', ...property('stage') }
  const knownStage = (element: Element) => [...palette.stages.map(({ key }) => key), ''].includes(propertyOf(element, 'stage'))

  function fieldsOf(element: Element): Field[] {
    const staying = is(element, ...waits) ? [stage, ...(knownStage(element) ? [] : [stageKey])] : []
    if (is(element, 'bpmn:UserTask')) return [...staying, ...userTask()]
    if (is(element, 'bpmn:CallActivity')) return [...staying, called, waitingOn]
    if (is(element, 'bpmn:ReceiveTask')) return [...staying, message(element), waitingOn, milestone]
    if (is(element, 'bpmn:ServiceTask')) return [delegate]
    if (is(element, 'bpmn:BusinessRuleTask')) return [decision]
    if (is(element, 'bpmn:EndEvent') && !inEventDefinition(element)) return [outcome]
    if (messageDefinitionOf(element)) return [message(element)]
    return []
  }

  const userTask = (): Field[] => [
    { id: 'official-groups', label: word('candidateGroups'), kind: 'select', options: () => options(palette.groups, 'expression'), ...attribute('camunda:candidateGroups') },
    { id: 'official-form', label: word('form'), kind: 'select', options: () => options(palette.forms, 'key'), get: (element) => propertyOf(element, 'form'), set: chooseForm },
    { id: 'official-outcomes', label: word('outcomes'), kind: 'area', description: '一行一个：标识:名称，如 pass:通过', ...outcomes },
    { id: 'official-opinion', label: word('opinionRequired'), kind: 'text', description: '结论标识，多个用逗号隔开', ...property('opinionRequired') },
    milestone,
  ]
  const outcomes: Pick<Field, 'get' | 'set'> = {
    get: (element) => propertyOf(element, 'outcomes').split(';').join('\n'),
    set: (writer, _element, value) => void writer.property('outcomes', value.split(/[\n;；]+/).map((line) => line.trim().replace('：', ':')).filter(Boolean).join(';')),
  }
  const milestone: Field = { id: 'official-milestone', label: word('milestone'), kind: 'text', description: '批次里时间节点的标识；没有期限留空', ...property('milestone') }
  const waitingOn: Field = {
    id: 'official-waiting', label: word('waitingOn'), kind: 'select', ...property('waitingOn'),
    options: () => [{ value: 'office', label: '主管部门' }, { value: 'applicant', label: '申报单位（不计入办理时间）' }, { value: 'expert', label: '专家' }],
  }
  const outcome: Field = { id: 'official-outcome', label: word('outcome'), kind: 'select', options: () => options(palette.outcomes, 'key'), ...property('outcome') }
  const delegate: Field = { id: 'official-delegate', label: word('delegateExpression'), kind: 'select', options: () => options(palette.delegates, 'expression'), ...attribute('camunda:delegateExpression') }
  const decision: Field = { id: 'official-decision', label: word('decisionRef'), kind: 'select', options: () => options(palette.decisions, 'key'), ...attribute('camunda:decisionRef') }
  const called: Field = {
    id: 'official-process', label: word('calledElement'), kind: 'select', options: () => options(palette.processes, 'key'), get: attribute('calledElement').get,
    set(writer, element, value) {
      writer.attribute('calledElement', value || undefined)
      if (value && extensionsOf(element, 'camunda:In').length === 0) {
        writer.extensions('camunda:In', [{ businessKey: '#{execution.processBusinessKey}' }, ...handedOver.map((name) => ({ source: name, target: name }))])
      }
    },
  }

  /** A message is one root element however many nodes wait for it. */
  const message = (element: Element): Field => {
    const holder = messageDefinitionOf(element) ?? element.businessObject
    return {
      id: 'official-message', label: word('messageRef'), kind: 'select', options: () => options(palette.messages, 'name'),
      get: () => holder.get<Moddle | undefined>('messageRef')?.get<string>('name') ?? '',
      set(writer, _element, value) {
        const definitions = definitionsOf(canvas.getRootElement().businessObject)
        const roots = definitions.get<Moddle[]>('rootElements')
        const found = roots.find((root) => root.$type === 'bpmn:Message' && root.get('name') === value)
        if (!value || found) return void writer.update(holder, { messageRef: value ? found : undefined })
        const created = writer.child(definitions, 'bpmn:Message', { id: value, name: value })
        writer.update(definitions, { rootElements: [...roots, created] }).update(holder, { messageRef: created })
      },
    }
  }

  propertiesPanel.registerProvider(200, {
    getGroups: (element: Element) => (groups: object[]) => {
      const fields = fieldsOf(element)
      if (fields.length === 0) return groups
      const group = { id: 'official', label: '申报办理', component: Group, shouldOpen: true, entries: fields.map(entryOf) }
      return [groups[0], group, ...groups.slice(1)]
    },
  })
}
OfficialGroup.$inject = ['propertiesPanel', 'config.palette', 'canvas']

/** Choosing a form makes the task open it beside the dossier. */
function chooseForm(writer: Writer, element: Element, value: string) {
  writer.property('form', value)
  if (value && !element.businessObject.get('camunda:formKey')) writer.attribute('camunda:formKey', 'embedded:/forms/task.html')
}

type Option<K extends string> = { [key in K]: string } & { label: string }
const options = <K extends string>(published: Option<K>[], key: K) => published.map((option) => ({ value: option[key] as string, label: option.label }))

const messageDefinitionOf = ({ businessObject }: Element) =>
  businessObject.$instanceOf('bpmn:CatchEvent')
    ? businessObject.get<Moddle[]>('eventDefinitions').find(({ $type }) => $type === 'bpmn:MessageEventDefinition')
    : undefined

const inEventDefinition = ({ businessObject }: Element) => businessObject.get<Moddle[]>('eventDefinitions').length > 0

function definitionsOf(businessObject: Moddle): Moddle {
  return businessObject.$type === 'bpmn:Definitions' || !businessObject.$parent ? businessObject : definitionsOf(businessObject.$parent)
}

const components = { select: OfficialSelect, text: OfficialText, area: OfficialArea }
const edited = { select: isSelectEntryEdited, text: isTextFieldEntryEdited, area: isTextAreaEntryEdited }

function entryOf(field: Field) {
  return { id: field.id, field, component: components[field.kind], isEdited: edited[field.kind] }
}

interface Shown {
  element: Element
  id: string
  field: Field
}

function useField({ element, id, field }: Shown) {
  const factory = useService<Factory>('bpmnFactory')
  const stack = useService<CommandStack>('commandStack')
  return {
    element,
    id,
    label: field.label,
    description: field.description,
    debounce: useService<unknown>('debounceInput'),
    getValue: () => field.get(element),
    setValue(value: string | undefined) {
      const writer = new Writer(element, factory, stack)
      field.set(writer, element, value ?? '')
      writer.run()
    },
  }
}

function OfficialSelect(shown: Shown) {
  const field = useField(shown)
  const current = field.getValue()
  const offered = shown.field.options!()
  const known = current === '' || offered.some(({ value }) => value === current)
  return SelectEntry({
    ...field,
    getOptions: () => [{ value: '', label: '（未选）' }, ...offered, ...(known ? [] : [{ value: current, label: current }])],
  })
}

function OfficialText(shown: Shown) {
  return TextFieldEntry(useField(shown))
}

function OfficialArea(shown: Shown) {
  return TextAreaEntry({ ...useField(shown), rows: 3 })
}

export const officialGroup = { __init__: ['officialGroup'], officialGroup: ['type', OfficialGroup] }
