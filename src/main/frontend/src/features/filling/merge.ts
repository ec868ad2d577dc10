type Answers = Record<string, unknown>

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/**
 * Someone else saved meanwhile (another window, a colleague): what was typed here since `base` stays, everything else is
 * theirs. `both` names the fields that both changed.
 */
export function merge(base: Answers, mine: Answers, theirs: Answers): { merged: Answers; both: string[] } {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])]
  const typed = keys.filter((key) => !same(mine[key], base[key]))
  return {
    merged: { ...theirs, ...Object.fromEntries(typed.map((key) => [key, mine[key]])) },
    both: typed.filter((key) => !same(theirs[key], base[key]) && !same(theirs[key], mine[key])),
  }
}
