/** Ten characters of three kinds: the house rule, told before the server has to. */
export function strongEnough(password: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
  return password.length >= 10 && kinds.filter((kind) => kind.test(password)).length >= 3
}
