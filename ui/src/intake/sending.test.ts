import { describe, expect, it } from 'vitest'
import { Problem } from '@/shared/api'
import { pauseBefore, untilAnswered } from './sending'

const offline = new Problem({ status: 0, code: 'network', detail: '' })
const busy = new Problem({ status: 429, code: 'too_many', detail: '', retryAfterSeconds: 7 })
const refused = new Problem({ status: 422, code: 'invalid', detail: '' })

function sends(...outcomes: (Problem | string)[]) {
  const pauses: number[] = []
  const stop = new AbortController()
  let tries = 0
  const result = untilAnswered(
    () => {
      const outcome = outcomes[tries++]
      return typeof outcome === 'string'
        ? Promise.resolve(outcome)
        : Promise.reject(outcome as Problem)
    },
    {
      signal: stop.signal,
      attempting: () => undefined,
      waiting: (_why, ms) => pauses.push(ms),
      pause: () => Promise.resolve(),
    },
  )
  return { result, pauses, tries: () => tries }
}

describe('sending', () => {
  it('waits out silence and overload, longer each time, until there is a receipt', async () => {
    const { result, pauses } = sends(offline, offline, offline, busy, 'receipt')
    expect(await result).toBe('receipt')
    expect(pauses).toEqual([2000, 4000, 8000, 7000])
  })

  it('does not repeat what the server refused', async () => {
    const { result, tries } = sends(refused, 'never')
    await expect(result).rejects.toBe(refused)
    expect(tries()).toBe(1)
  })

  it('never waits longer than half a minute on its own account', () => {
    expect(pauseBefore(20, offline)).toBe(30_000)
  })

  it('stops when the patient holds it back', async () => {
    const stop = new AbortController()
    const result = untilAnswered(() => Promise.reject(offline), {
      signal: stop.signal,
      attempting: () => undefined,
      waiting: () => {
        stop.abort()
      },
    })
    await expect(result).rejects.toThrow()
  })
})
