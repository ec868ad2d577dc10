/** What happens at a node of a diagram: the outcome of a task, or a message told to the instance. */
export interface ScenarioAnswer {
  node: string
  outcome?: string
  message?: string
  carries: Record<string, unknown>
}

export interface ScenarioStory {
  title: string
  description?: string
  start: Record<string, string>
  palette: Record<string, Record<string, unknown>>
  answers: ScenarioAnswer[]
  expectedEnd: string
  expectedStages: string[]
}

/** A stage; one that only the diagram knows has no name here. */
export interface NamedStage {
  key: string
  name?: string
}

export interface Scenario {
  id: string
  process: string
  shipped: boolean
  story: ScenarioStory
  expectedStages: NamedStage[]
  version: number
  authorName?: string
}

export interface ScenarioResult {
  scenario: string
  process: string
  title: string
  shipped: boolean
  passed: boolean
  expectedEnd: string
  expectedEndName: string
  actualEnd?: string
  actualEndName?: string
  expectedStages: NamedStage[]
  stages: NamedStage[]
  problem?: string
  nodes: string[]
  flows: string[]
}

/** How often what was passed, by id; 0 for what no scenario reaches. */
export interface Coverage {
  nodes: Record<string, number>
  flows: Record<string, number>
  percent: number
}

export interface ScenarioRun {
  results: ScenarioResult[]
  coverage: Coverage
  coverages: Record<string, Coverage>
}
