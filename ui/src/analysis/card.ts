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

export const percent = (share: number) => `${String(Math.round(share * 100))}%`
