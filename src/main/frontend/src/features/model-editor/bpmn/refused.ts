/** What the gate of the server refuses (models/allow-list.yaml) is not offered in the first place. */

/** Entries of the create, append and replace menus and of the palette, by a part of their id. */
const entries = [
  'script-task', 'send-task', 'complex-gateway', 'data-object', 'data-store', 'data-input', 'data-output', 'ad-hoc', 'compensation', 'conditional', 'cancel',
  'message-intermediate-throw', 'message-end', 'signal-end', 'signal-intermediate-throw', 'transaction', 'multiple', 'non-interrupting-conditional',
]

/** Groups of the properties panel. */
const groups = new Set([
  'CamundaPlatform__Implementation', 'CamundaPlatform__CandidateStarter', 'CamundaPlatform__Script', 'CamundaPlatform__ConnectorInputs',
  'CamundaPlatform__ConnectorOutputs', 'CamundaPlatform__FieldInjection', 'CamundaPlatform__FormData', 'CamundaPlatform__StartInitiator',
  'CamundaPlatform__ExternalTask', 'CamundaPlatform__Errors', 'CamundaPlatform__CallActivity', 'CamundaPlatform__Message',
  // “申报办理” asks for the same.
  'ElementTemplates__CustomProperties',
])

type Entries = Record<string, unknown>
interface Menu { registerProvider(id: string, priority: number, provider: object): void }
interface Palette { registerProvider(priority: number, provider: object): void }
interface Panel { registerProvider(priority: number, provider: object): void }

interface Group { id: string; entries?: { id: string }[] }

/** Work is offered to groups; single people are not named in a model. */
const withoutUsers = (group: Group): Group =>
  group.id === 'CamundaPlatform__UserAssignment' ? { ...group, entries: group.entries?.filter(({ id }) => id !== 'candidateUsers') } : group

const allowed = (all: Entries): Entries => Object.fromEntries(Object.entries(all).filter(([id]) => !entries.some((refused) => id.includes(refused))))

function OnlyWhatIsAllowed(popupMenu: Menu, palette: Palette, propertiesPanel: Panel) {
  const last = 100
  for (const menu of ['bpmn-create', 'bpmn-append', 'bpmn-replace']) popupMenu.registerProvider(menu, last, { getPopupMenuEntries: () => allowed })
  palette.registerProvider(last, { getPaletteEntries: () => allowed })
  propertiesPanel.registerProvider(last, {
    getGroups: () => (shown: Group[]) => shown.filter(({ id }) => !groups.has(id)).map(withoutUsers),
  })
}
OnlyWhatIsAllowed.$inject = ['popupMenu', 'palette', 'propertiesPanel']

export const onlyWhatIsAllowed = { __init__: ['onlyWhatIsAllowed'], onlyWhatIsAllowed: ['type', OnlyWhatIsAllowed] }
