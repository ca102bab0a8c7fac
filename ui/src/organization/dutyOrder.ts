import type { Duty } from './calls'

/** In the order in which they decide. */
export function inOrder(duties: readonly Duty[]): readonly Duty[] {
  return [...duties].sort((a, b) => a.order - b.order)
}

/** The two that change places when one moves; nothing at the ends of the list. */
export function swapped(
  duties: readonly Duty[],
  id: string,
  step: 1 | -1,
): readonly [Duty, Duty] | null {
  const ordered = inOrder(duties)
  const at = ordered.findIndex((duty) => duty.id === id)
  const [one, other] = [ordered[at], ordered[at + step]]
  if (one === undefined || other === undefined) return null
  return [
    { ...one, order: other.order },
    { ...other, order: one.order },
  ]
}

/** The number of a duty that is added at the end. */
export function lastOrder(duties: readonly Duty[]): number {
  return Math.max(0, ...duties.map((duty) => duty.order)) + 10
}
