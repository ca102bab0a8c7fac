import { onScopeDispose, shallowRef, watch, type ShallowRef, type WatchSource } from 'vue'
import type { Board } from './board'
import { arrived } from './line'

const FRESH_MS = 90_000
const lights = (board: Board) => [...board.severe, ...board.unowned, ...board.due]

/** What has come since the page was opened, for a while; another question begins anew. */
export function useFresh(
  board: ShallowRef<Board | null>,
  question: WatchSource[],
  heard: () => void,
): ShallowRef<ReadonlySet<string>> {
  const fresh = shallowRef<ReadonlySet<string>>(new Set())
  const timers = new Set<number>()
  let known: ReadonlySet<string> | null = null

  watch(board, (next) => {
    if (next === null) return
    const shown = lights(next)
    const come = known === null ? [] : arrived(known, shown)
    known = new Set([...(known ?? []), ...shown.map((light) => light.id)])
    const recent = new Set(
      shown
        .filter((light) => come.includes(light.id))
        .filter((light) => Date.parse(next.at) - Date.parse(light.receivedAt) < FRESH_MS)
        .map((light) => light.id),
    )
    if (recent.size === 0) return
    fresh.value = new Set([...fresh.value, ...recent])
    heard()
    const timer = window.setTimeout(() => {
      timers.delete(timer)
      fresh.value = new Set([...fresh.value].filter((id) => !recent.has(id)))
    }, FRESH_MS)
    timers.add(timer)
  })
  watch(question, () => {
    known = null
  })
  onScopeDispose(() => {
    timers.forEach((timer) => {
      window.clearTimeout(timer)
    })
  })
  return fresh
}
