import { afterEach, describe, expect, it, vi } from 'vitest'
import { language } from '@/shared/words'
import { get, post, Problem } from '.'

function answers(status: number, body: string, headers: Record<string, string> = {}) {
  const fetched = vi.fn<typeof fetch>(() =>
    Promise.resolve(new Response(status === 204 ? null : body, { status, headers })),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

async function problemOf(asking: Promise<unknown>): Promise<Problem> {
  try {
    await asking
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('expected a problem')
}

describe('asking the server', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('hands the token back on writes inside the house, not on the public interface', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D'
    const fetched = answers(204, '')
    await post('/api/session', {})
    await post('/api/v1/feedback', {})
    await get('/api/cases', { query: { q: 'a b', empty: '', none: null } })
    const headers = fetched.mock.calls.map(([, how]) => how?.headers as Record<string, string>)
    expect(headers[0]?.['X-XSRF-TOKEN']).toBe('abc=')
    expect(headers[1]?.['X-XSRF-TOKEN']).toBeUndefined()
    expect(fetched.mock.calls[2]?.[0]).toBe('/api/cases?q=a+b')
  })

  it('turns problem details into a problem with its fields', async () => {
    const body = {
      code: 'invalid',
      detail: '请检查',
      fields: [{ field: 'contact.phone', code: 'x', message: '号码不对' }],
    }
    answers(422, JSON.stringify(body))
    const problem = await problemOf(get('/api/x'))
    expect(problem.message).toBe('请检查')
    expect(problem.field('contact.phone')).toBe('号码不对')
    expect(problem.passing).toBe(false)
  })

  it('has its own sentence for a page of a gateway', async () => {
    language.value = 'zh'
    answers(502, '<html>Bad Gateway</html>')
    const problem = await problemOf(get('/api/x'))
    expect(problem.message).toContain('暂时不可用')
    expect(problem.passing).toBe(true)
  })

  it('reads how long to wait', async () => {
    answers(429, '{}', { 'Retry-After': '30' })
    expect((await problemOf(get('/api/x'))).retryAfterSeconds).toBe(30)
  })

  it('knows silence from refusal', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    const problem = await problemOf(get('/api/x'))
    expect(problem.code).toBe('network')
    expect(problem.unanswered).toBe(true)
  })
})
