import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'
import type { Board, Hours } from './board'

export type Figure = keyof Board['counts']

/** The list behind a figure: it holds what the figure counts, nothing else. */
export function behind(figure: Figure, hours: Hours, department: string): RouteLocationRaw {
  const queries: Readonly<Record<Figure, LocationQueryRaw>> = {
    overdue: { queue: 'overdue' },
    due: { queue: 'open', within: hours },
    severe: { queue: 'open', mark: 'severe' },
    unowned: { queue: 'open', mark: 'unowned' },
    open: { queue: 'open' },
  }
  return {
    path: '/',
    query: { ...queries[figure], ...(department === '' ? {} : { department }) },
  }
}
