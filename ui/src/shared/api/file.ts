import { problemOf, requestLanguage, silence } from './client'

const TIMEOUT_MS = 60_000

/** Asks for a file. Throws `Problem` like `ask`. */
export async function askFile(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Blob> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1]
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/pdf, application/problem+json',
        'Accept-Language': requestLanguage(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { 'X-XSRF-TOKEN': decodeURIComponent(token) }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    throw silence((error as Error).name === 'TimeoutError' ? 'timeout' : 'network')
  }
  if (!response.ok) {
    throw problemOf(response.status, await response.text(), response.headers.get('Retry-After'))
  }
  return response.blob()
}

/** Gives it to the person: the browser keeps it under its name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has begun by then; the browser needs the address only to begin it.
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 60_000)
}
