import type { ElementTemplate } from '../types'

interface Shape { id: string; type: string; businessObject: { $instanceOf(type: string): boolean } }
interface Menu {
  registerProvider(id: string, provider: object): void
  open(element: Shape, menu: string, position: object, options: object): void
}
interface Templates { getAll(): ElementTemplate[]; applyTemplate(element: Shape, template: ElementTemplate): Shape }
interface Factory { createShape(attributes: object): Shape }
interface Create { start(event: Event, shape: Shape): void }
interface Place { append(source: Shape, shape: Shape): Shape }
interface Bus {
  once(event: string, callback: (context: { shape: Shape }) => void): void
  on(event: string, callback: (context: { element: Shape }) => void): void
}

/** The published elements (a stage of the office, of the applicant, a service …) in the create, append and replace menus. */
function PublishedElements(popupMenu: Menu, elementTemplates: Templates, elementFactory: Factory, create: Create, autoPlace: Place, eventBus: Bus) {
  const group = { id: 'published', name: '申报构件' }

  const entriesOf = (templates: ElementTemplate[], action: (template: ElementTemplate) => (event: Event) => void) =>
    Object.fromEntries(
      templates.map((template) => [
        `published-${template.id}`,
        { label: template.name, description: template.description, group, rank: 10, action: action(template), className: iconOf(template.appliesTo[0]) },
      ]),
    )

  const drawn = () => elementTemplates.getAll().filter(({ appliesTo }) => appliesTo.length > 0)

  function start(template: ElementTemplate, event: Event) {
    const shape = elementFactory.createShape({ type: template.appliesTo[0] })
    eventBus.once('create.end', (context) => {
      if (context.shape === shape) elementTemplates.applyTemplate(shape, template)
    })
    create.start(event, shape)
  }

  popupMenu.registerProvider('bpmn-create', {
    getPopupMenuEntries: () => (others: object) => ({ ...entriesOf(drawn(), (template) => (event) => start(template, event)), ...others }),
  })
  popupMenu.registerProvider('bpmn-append', {
    getPopupMenuEntries: (source: Shape) => (others: object) => ({
      ...entriesOf(drawn(), (template) => () => {
        elementTemplates.applyTemplate(autoPlace.append(source, elementFactory.createShape({ type: template.appliesTo[0] })), template)
      }),
      ...others,
    }),
  })
  const fitting = (element: Shape) =>
    entriesOf(drawn().filter(({ appliesTo }) => appliesTo.includes(element.type)), (template) => () => void elementTemplates.applyTemplate(element, template))
  popupMenu.registerProvider('bpmn-replace', { getPopupMenuEntries: (element: Shape) => (others: object) => ({ ...fitting(element), ...others }) })

  // “选择” in the properties panel.
  popupMenu.registerProvider('published', { getPopupMenuEntries: fitting })
  eventBus.on('elementTemplates.select', ({ element }) => {
    popupMenu.open(element, 'published', { x: window.innerWidth - 640, y: 200 }, { title: '申报构件', search: true, width: 300 })
  })
}
PublishedElements.$inject = ['popupMenu', 'elementTemplates', 'elementFactory', 'create', 'autoPlace', 'eventBus']

const icons: Record<string, string> = {
  'bpmn:UserTask': 'bpmn-icon-user-task',
  'bpmn:ServiceTask': 'bpmn-icon-service-task',
  'bpmn:ReceiveTask': 'bpmn-icon-receive-task',
  'bpmn:CallActivity': 'bpmn-icon-call-activity',
  'bpmn:BusinessRuleTask': 'bpmn-icon-business-rule-task',
  'bpmn:EndEvent': 'bpmn-icon-end-event-none',
  'bpmn:StartEvent': 'bpmn-icon-start-event-none',
}
const iconOf = (type = '') => icons[type] ?? 'bpmn-icon-task'

export const publishedElements = { __init__: ['publishedElements'], publishedElements: ['type', PublishedElements] }
