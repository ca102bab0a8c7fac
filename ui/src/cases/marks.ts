import type { Evidence } from './case'

export interface Piece {
  readonly text: string
  readonly label: string | null
}

/**
 * Cuts a text at its evidence. Offsets count UTF-16 units, as in Java. Where two pieces of
 * evidence overlap, the longer one is kept: a mark inside a mark cannot be read. A single sign
 * says nothing to a reader and stays unmarked.
 */
export function marked(text: string, evidence: readonly Evidence[]): readonly Piece[] {
  const valid = evidence
    .filter((each) => each.start >= 0 && each.end - each.start > 1 && each.end <= text.length)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: Evidence[] = []
  for (const each of valid) {
    if (kept.every((other) => each.end <= other.start || each.start >= other.end)) kept.push(each)
  }
  kept.sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  for (const each of kept) {
    if (each.start > at) pieces.push({ text: text.slice(at, each.start), label: null })
    pieces.push({ text: text.slice(each.start, each.end), label: each.label })
    at = each.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), label: null })
  return pieces
}
