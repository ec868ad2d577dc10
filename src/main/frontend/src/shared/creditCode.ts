// GB 32100-2015: 17 characters and a check character, weights 3^i mod 31.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** What is wrong with a unified social credit code, or null. */
export function creditCodeFault(code: string): string | null {
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现为 ${code.length} 位`
  if ([...code].some((char) => !alphabet.includes(char))) return '只能含数字和大写字母（不含 I、O、S、V、Z）'
  const sum = [...code.slice(0, 17)].reduce((total, char, index) => total + alphabet.indexOf(char) * (3 ** index % 31), 0)
  return alphabet[(31 - (sum % 31)) % 31] === code[17] ? null : '校验位不符，请核对是否输错'
}
