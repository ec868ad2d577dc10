/** What can be said of an element of a diagram; BpmnDiagram knows how each is painted. */
export type Mark = 'added' | 'removed' | 'changed' | 'moved' | 'passed' | 'missed' | 'fault' | 'warning'
