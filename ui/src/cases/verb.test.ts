import { afterEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/shared/api'
import type { CaseView } from './case'
import { useVerb } from './verb'

const view = (version: number, department: string | null, timeline: string[]): CaseView =>
  ({
    row: {
      id: 'c1',
      version,
      status: department ? 'dispatched' : 'received',
      level: 'ordinary',
      department: department ? { id: department, name: department } : null,
      owner: null,
    },
    timeline: timeline.map((id) => ({ id, kind: 'dispatched', facts: {} })),
  }) as unknown as CaseView

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a verb that came second', () => {
  it('says what the others did, and goes through the next time', async () => {
    let current = view(1, null, ['a'])
    const fresh = view(2, '护理部', ['a', 'b'])
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(fresh))))
    const verb = useVerb(
      () => current,
      (next) => {
        current = next
      },
    )
    verb.begin()
    const send = vi.fn((_: string, version: number) =>
      version === 1
        ? Promise.reject(new Problem({ status: 409, code: 'changed', detail: '刚刚有变化' }))
        : Promise.resolve(view(3, '门诊部', ['a', 'b', 'c'])),
    )
    expect(await verb.act(send)).toBe(false)
    expect(verb.changes.value?.entries.map((entry) => entry.id)).toEqual(['b'])
    expect(verb.changes.value?.fields).toContainEqual({
      field: 'department',
      from: '',
      to: '护理部',
    })
    expect(await verb.act(send)).toBe(true)
    expect(send).toHaveBeenLastCalledWith('c1', 2)
    expect(current.row.version).toBe(3)
    expect(verb.changes.value).toBeNull()
  })
})
