/** bpmn.io's hook for translations, filled with words of ours; `{name}` stands for a value. */
export function translator(words: Record<string, string>) {
  function translate(text: string, values: Record<string, string> = {}) {
    if (import.meta.env.DEV && !(text in words) && /[a-z]/i.test(text)) console.debug('no Chinese for', JSON.stringify(text))
    return (words[text] ?? text).replace(/\{(\w+)}/g, (whole, name: string) => values[name] ?? whole)
  }
  return { translate: ['value', translate] as const }
}
