/** Whether this can hardly be a telephone number; the server decides the rest. */
export function oddPhone(typed: string): boolean {
  const plain = typed.normalize('NFKC').replace(/[\s\-()]/g, '')
  if (!/^\+?\d{7,15}$/.test(plain)) return true
  // A mainland mobile number that starts right but is too short or too long.
  return /^1[3-9]/.test(plain) && plain.length !== 11
}
