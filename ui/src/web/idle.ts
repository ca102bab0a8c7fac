export type Presence = 'here' | 'warned' | 'gone'

export const WARN_SECONDS = 60

/** Whether somebody still sits here, and for how many seconds longer the session is kept. */
export function presence(
  lastActive: number,
  now: number,
  idleSeconds: number,
): { state: Presence; secondsLeft: number } {
  const left = Math.ceil((lastActive + idleSeconds * 1000 - now) / 1000)
  if (left <= 0) return { state: 'gone', secondsLeft: 0 }
  return { state: left <= WARN_SECONDS ? 'warned' : 'here', secondsLeft: left }
}
