import { language } from '@/shared/words'
import { Problem, type FieldProblem } from './problem'
import { apiWords } from './words'

export interface Ask {
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs?: number
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const TIMEOUT_MS = 15_000

/**
 * Asks the server and returns the parsed body (undefined for 204). Throws `Problem` for every
 * refusal and every silence; an abort by the caller stays the browser's AbortError.
 */
export async function ask<T>(method: Method, path: string, how: Ask = {}): Promise<T> {
  const watch = new AbortController()
  const timer = setTimeout(() => {
    watch.abort()
  }, how.timeoutMs ?? TIMEOUT_MS)
  const stop = () => {
    watch.abort()
  }
  how.signal?.addEventListener('abort', stop)
  if (how.signal?.aborted) stop()
  try {
    const response = await fetch(path + queryOf(how.query), {
      method,
      headers: headersOf(method, path, how),
      body: sent(how.body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: watch.signal,
    })
    const text = await response.text()
    if (!response.ok) throw problemOf(response.status, text, response.headers.get('Retry-After'))
    return (text === '' ? undefined : parsed(text)) as T
  } catch (error) {
    if (error instanceof Problem || how.signal?.aborted) throw error
    throw silence(watch.signal.aborted ? 'timeout' : 'network')
  } finally {
    clearTimeout(timer)
    how.signal?.removeEventListener('abort', stop)
  }
}

export const get = <T>(path: string, how?: Ask) => ask<T>('GET', path, how)
export const post = <T>(path: string, body?: unknown, how?: Ask) =>
  ask<T>('POST', path, { ...how, body })
export const put = <T>(path: string, body?: unknown, how?: Ask) =>
  ask<T>('PUT', path, { ...how, body })
export const del = <T = void>(path: string, how?: Ask) => ask<T>('DELETE', path, how)

export function silence(code: 'network' | 'timeout'): Problem {
  return new Problem({ status: 0, code, detail: apiWords[language.value][code] })
}

/** Reads problem details; a gateway's HTML page becomes a sentence of ours. */
export function problemOf(status: number, text: string, retryAfter: string | null): Problem {
  const body = looseJson(text)
  const own = apiWords[language.value][status >= 500 ? 'server' : 'refused']
  const seconds = Number.parseInt(retryAfter ?? '', 10)
  return new Problem({
    status,
    code: typeof body['code'] === 'string' ? body['code'] : String(status),
    detail: typeof body['detail'] === 'string' && body['detail'] !== '' ? body['detail'] : own,
    fields: Array.isArray(body['fields']) ? (body['fields'] as FieldProblem[]) : [],
    retryAfterSeconds: Number.isNaN(seconds) ? undefined : seconds,
  })
}

export function requestLanguage(): string {
  return language.value === 'zh' ? 'zh-CN,zh;q=0.9' : 'en'
}

function sent(body: unknown): string | FormData | null {
  if (body === undefined) return null
  return body instanceof FormData ? body : JSON.stringify(body)
}

function headersOf(method: Method, path: string, how: Ask): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': requestLanguage(),
    ...how.headers,
  }
  // Of a form the browser itself says where its parts begin.
  if (how.body !== undefined && !(how.body instanceof FormData))
    headers['Content-Type'] = 'application/json'
  const token = method === 'GET' || path.startsWith('/api/v1/') ? null : cookie('XSRF-TOKEN')
  if (token !== null) headers['X-XSRF-TOKEN'] = token
  return headers
}

function queryOf(query: Ask['query']): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.append(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`))
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const detail = apiWords[language.value].unreadable
    throw new Problem({ status: 502, code: 'unreadable', detail })
  }
}

function looseJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
