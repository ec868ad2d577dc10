export function violations(src: string): string[]
