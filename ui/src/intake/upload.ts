import { problemOf, requestLanguage, silence } from '@/shared/api/client'

interface Stored {
  readonly id: string
}

/** Sends one photo; XMLHttpRequest because fetch cannot tell how much has gone out. */
export function upload(
  file: Blob,
  name: string,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Stored> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file, name)
    request.open('POST', '/api/v1/attachments')
    request.timeout = 120_000
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Accept-Language', requestLanguage())
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    }
    request.onload = () => {
      const stored = request.status === 201 ? storedIn(request.responseText) : null
      if (stored !== null) resolve(stored)
      else
        reject(
          problemOf(request.status, request.responseText, request.getResponseHeader('Retry-After')),
        )
    }
    request.onerror = () => {
      reject(silence('network'))
    }
    request.ontimeout = () => {
      reject(silence('timeout'))
    }
    request.onabort = () => {
      reject(new DOMException('photo removed', 'AbortError'))
    }
    signal.addEventListener('abort', () => {
      request.abort()
    })
    request.send(form)
  })
}

function storedIn(text: string): Stored | null {
  try {
    const body = JSON.parse(text) as Partial<Stored>
    return typeof body.id === 'string' ? { id: body.id } : null
  } catch {
    return null
  }
}
