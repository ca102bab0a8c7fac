import { onScopeDispose, ref, watch } from 'vue'
import { get } from './api'
import { door } from '@/web/session'

const POLL_MS = 30_000

type Listener = () => void
const listeners = new Set<Listener>()

export const unread = ref(0)
/** False while the line to the server is broken; what is shown may be old. */
export const connected = ref(true)

let source: EventSource | null = null
let poll = 0
let backoff = 0
let lastNews = 0

/** Called when something in the own scope may have changed. Several changes at once are one call. */
export function onNews(listener: Listener): void {
  let timer = 0
  const gently = () => {
    clearTimeout(timer)
    timer = window.setTimeout(listener, 300)
  }
  listeners.add(gently)
  onScopeDispose(() => {
    clearTimeout(timer)
    listeners.delete(gently)
  })
}

function tell() {
  lastNews = Date.now()
  listeners.forEach((each) => {
    each()
  })
}

async function countUnread() {
  const page = await get<{ unread: number }>('/api/notices', { query: { limit: 1 } }).catch(
    () => null,
  )
  if (page !== null) unread.value = page.unread
}

function listen() {
  source?.close()
  source = new EventSource('/api/events')
  source.addEventListener('open', () => {
    // What happened between the last answer and this line was told to nobody here.
    tell()
    if (!connected.value) void countUnread()
    connected.value = true
    backoff = 0
  })
  source.addEventListener('cases', tell)
  source.addEventListener('notices', (event: MessageEvent<string>) => {
    unread.value = (JSON.parse(event.data) as { unread: number }).unread
  })
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return
    // The browser has given up; polling carries on and the line is tried again.
    backoff = Math.min(backoff + 1, 5)
    window.setTimeout(listen, 2000 * 2 ** backoff)
  })
}

function start() {
  void countUnread()
  listen()
  poll = window.setInterval(() => {
    const quiet = source?.readyState !== EventSource.OPEN
    connected.value = !quiet || navigator.onLine
    if (!document.hidden && quiet && Date.now() - lastNews > POLL_MS / 2) {
      tell()
      void countUnread()
    }
  }, POLL_MS)
}

function stop() {
  source?.close()
  source = null
  clearInterval(poll)
}

addEventListener('offline', () => {
  connected.value = false
})
addEventListener('online', () => {
  connected.value = true
  tell()
})

export function followTheDoor(): void {
  watch(
    door,
    (now) => {
      stop()
      if (now === 'open') start()
    },
    { immediate: true },
  )
}
