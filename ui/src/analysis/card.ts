import { get } from '@/desk/api'

/** How often a label was meant, and how it was found; shares of 0 to 1. */
export interface LabelFigures {
  readonly support: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface LevelFigures {
  readonly accuracy: number
  readonly microF1: number
  readonly macroF1: number
  readonly labels: Readonly<Record<string, LabelFigures>>
  /** Meant → read as → how many; empty where a text may have several labels. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly calibration: readonly { from: number; count: number; right: number }[]
  readonly mistakes: readonly {
    id: string
    text: string
    want: string
    have: string
    probability: number
  }[]
}

export interface CardPart {
  readonly texts: number
  readonly needsPerson: number
  readonly levels: Readonly<Record<LevelName, LevelFigures>>
}

export const LEVELS = ['nature', 'stage', 'issues', 'sentiment', 'severity', 'topics'] as const
export type LevelName = (typeof LEVELS)[number]

export interface ModelCard {
  readonly card: {
    readonly model: string
    readonly 'held-out': CardPart
    readonly 'cross-validation': CardPart
  }
  /** What it did in this hospital in the last weeks, and what people said of it. */
  readonly here: {
    readonly weeks: number
    readonly understood: number
    readonly needsPerson: number
    readonly levels: Readonly<Record<string, { checked: number; right: number }>>
  }
}

export const readCard = (signal?: AbortSignal) => get<ModelCard>('/api/model-card', { signal })

const Z = 1.96

/** Wilson's interval of a share of 0 to 1, with 95 % confidence; all or nothing known where nothing was counted. */
export function wilson(share: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1]
  const z2 = (Z * Z) / of
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/**
 * Wilson's interval of an F1. Right ones among all that were meant or found are a share (Jaccard's), and F1 is 2J / (1 + J)
 * of it, so that the ends of the one interval are the ends of the other.
 */
export function f1Interval({
  support,
  precision,
  recall,
}: LabelFigures): readonly [number, number] {
  const right = support * recall
  const found = precision === 0 ? 0 : right / precision
  const all = support + found - right
  const [from, to] = wilson(all === 0 ? 0 : right / all, all)
  return [(2 * from) / (1 + from), (2 * to) / (1 + to)]
}

export const percent = (share: number) => `${String(Math.round(share * 100))}%`
