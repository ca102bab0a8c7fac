/** How many signs a code has, without its dashes. */
export const CODE_LENGTH = 12

/**
 * Makes the code the server knows from what a person typed or pasted: lower case, full width,
 * spaces, missing dashes, O for 0, I and L for 1, or the whole address of the progress page.
 */
export function normaliseCode(typed: string): string {
  const plain = typed.normalize('NFKC')
  const fromAddress = /\/p\/([^/?#\s]+)/i.exec(plain)?.[1] ?? plain
  const signs = fromAddress
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .slice(0, CODE_LENGTH)
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

export function isWholeCode(code: string): boolean {
  return code.replace(/-/g, '').length === CODE_LENGTH
}
