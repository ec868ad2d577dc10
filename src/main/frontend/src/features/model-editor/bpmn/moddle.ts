/** The little of bpmn-js' model that the editor touches. */
export interface Moddle {
  id: string
  $type: string
  $parent?: Moddle
  $instanceOf(type: string): boolean
  get<T = unknown>(property: string): T
}

export interface Element {
  id: string
  type: string
  businessObject: Moddle
  labelTarget?: Element
}

export interface Factory {
  create(type: string, properties?: object): Moddle
}

interface Command {
  cmd: string
  context: object
}

export interface CommandStack {
  execute(command: string, context: unknown): void
}

interface Property extends Moddle {
  name: string
  value?: string
}

export const is = (element: Element, ...types: string[]) => types.some((type) => element.businessObject.$instanceOf(type))

function extensionOf(element: Element, type: string): Moddle | undefined {
  return element.businessObject.get<Moddle | undefined>('extensionElements')?.get<Moddle[]>('values').find((value) => value.$type === type)
}

export const extensionsOf = (element: Element, type: string): Moddle[] =>
  element.businessObject.get<Moddle | undefined>('extensionElements')?.get<Moddle[]>('values').filter((value) => value.$type === type) ?? []

const propertiesOf = (element: Element) => extensionOf(element, 'camunda:Properties')?.get<Property[]>('values') ?? []

/** The value of an extension property (`<camunda:property name=… value=…>`). */
export const propertyOf = (element: Element, name: string): string => propertiesOf(element).find((property) => property.name === name)?.value ?? ''

/** Writes in one step that is undone in one step. */
export class Writer {
  private readonly commands: Command[] = []

  constructor(
    private readonly element: Element,
    private readonly factory: Factory,
    private readonly stack: CommandStack,
  ) {}

  attribute(name: string, value: unknown): this {
    return this.update(this.element.businessObject, { [name]: value })
  }

  /** Sets an extension property, or removes it when the value is empty. */
  property(name: string, value: string): this {
    const holder = extensionOf(this.element, 'camunda:Properties') ?? this.newExtension('camunda:Properties', { values: [] })
    const all = holder.get<Property[]>('values')
    const existing = all.find((property) => property.name === name)
    if (!value) return existing ? this.update(holder, { values: all.filter((property) => property !== existing) }) : this
    if (existing) return this.update(existing, { value })
    return this.update(holder, { values: [...all, this.child(holder, 'camunda:Property', { name, value })] })
  }

  extensions(type: string, contents: object[]): this {
    const parent = this.container()
    const values = contents.map((content) => this.child(parent, type, content))
    return this.update(parent, { values: [...parent.get<Moddle[]>('values'), ...values] })
  }

  update(target: Moddle, properties: object): this {
    this.commands.push({ cmd: 'element.updateModdleProperties', context: { element: this.element, moddleElement: target, properties } })
    return this
  }

  child(parent: Moddle, type: string, properties: object): Moddle {
    const created = this.factory.create(type, properties)
    created.$parent = parent
    return created
  }

  run(): void {
    if (this.commands.length > 0) this.stack.execute('properties-panel.multi-command-executor', this.commands)
  }

  private newExtension(type: string, properties: object): Moddle {
    const parent = this.container()
    const created = this.child(parent, type, properties)
    this.update(parent, { values: [...parent.get<Moddle[]>('values'), created] })
    return created
  }

  private made: Moddle | undefined

  private container(): Moddle {
    const existing = this.element.businessObject.get<Moddle | undefined>('extensionElements') ?? this.made
    if (existing) return existing
    this.made = this.child(this.element.businessObject, 'bpmn:ExtensionElements', { values: [] })
    this.attribute('extensionElements', this.made)
    return this.made
  }
}
