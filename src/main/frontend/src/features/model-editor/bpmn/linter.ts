import { Linter as BpmnLinter } from 'bpmnlint'
import eventSubProcessTypedStart from 'bpmnlint/rules/event-sub-process-typed-start-event'
import labelRequired from 'bpmnlint/rules/label-required'
import linkEvent from 'bpmnlint/rules/link-event'
import noBpmndi from 'bpmnlint/rules/no-bpmndi'
import noDisconnected from 'bpmnlint/rules/no-disconnected'
import noDuplicateFlows from 'bpmnlint/rules/no-duplicate-sequence-flows'
import noGatewayJoinFork from 'bpmnlint/rules/no-gateway-join-fork'
import noImplicitSplit from 'bpmnlint/rules/no-implicit-split'
import noOverlapping from 'bpmnlint/rules/no-overlapping-elements'
import singleBlankStart from 'bpmnlint/rules/single-blank-start-event'
import subProcessBlankStart from 'bpmnlint/rules/sub-process-blank-start-event'
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway'
import superfluousTermination from 'bpmnlint/rules/superfluous-termination'

const rules = {
  'label-required': labelRequired,
  'no-implicit-split': noImplicitSplit,
  'no-gateway-join-fork': noGatewayJoinFork,
  'superfluous-gateway': superfluousGateway,
  'superfluous-termination': superfluousTermination,
  'no-overlapping-elements': noOverlapping,
  'no-bpmndi': noBpmndi,
  'no-duplicate-sequence-flows': noDuplicateFlows,
  'single-blank-start-event': singleBlankStart,
  'sub-process-blank-start-event': subProcessBlankStart,
  'event-sub-process-typed-start-event': eventSubProcessTypedStart,
  'link-event': linkEvent,
  'no-disconnected': noDisconnected,
}

export type RuleName = keyof typeof rules

const config = { rules: Object.fromEntries(Object.keys(rules).map((name) => [name, 'warn'])) }
const resolver = { resolveRule: (_package: string, name: RuleName) => rules[name], resolveConfig: () => undefined }

/** bpmnlint with the rules that make sense here, without its loader. For one run: its rules remember what they saw. */
export const linter = () => new BpmnLinter({ config, resolver })
