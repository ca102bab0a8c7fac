import { onScopeDispose } from 'vue'

type Handler = (event: KeyboardEvent) => unknown
export type Shortcuts = Readonly<Record<string, Handler>>

const SEQUENCE_MS = 1200

const layers: Shortcuts[] = []
let pending = ''
let pendingSince = 0

/** The name of a key press: `j`, `g n` after g, `ctrl+enter`, `escape`, `?`. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): string {
  const key = event.key.length === 1 ? event.key : event.key.toLowerCase()
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key
}

/** Whether the person is writing, so that letters are letters. */
export function writing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function dialogOpen(): boolean {
  return (
    document.querySelector('.el-overlay:not([style*="display: none"]) [role="dialog"]') !== null
  )
}

/** Something hangs open over the page and closes by Escape itself. */
function popoverOpen(): boolean {
  return document.querySelector('.el-popper[aria-hidden="false"]') !== null
}

export function press(event: KeyboardEvent, at = Date.now()): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return
  const name = keyName(event)
  const free = !writing(event.target) && !dialogOpen()
  if (!free && !name.startsWith('ctrl+')) return
  if (name === 'escape' && popoverOpen()) return
  const sequence = pending !== '' && at - pendingSince < SEQUENCE_MS ? `${pending} ${name}` : name
  pending = ''
  for (const layer of [...layers].reverse()) {
    const handler = layer[sequence] ?? layer[name]
    if (handler !== undefined) {
      if (handler(event) !== false) event.preventDefault()
      return
    }
  }
  if (name === 'g') {
    pending = 'g'
    pendingSince = at
  }
}

/** These keys work while the screen that asks is there; the newest screen is asked first. */
export function useShortcuts(shortcuts: Shortcuts): void {
  if (layers.length === 0) addEventListener('keydown', onPress)
  layers.push(shortcuts)
  onScopeDispose(() => {
    layers.splice(layers.indexOf(shortcuts), 1)
    if (layers.length === 0) removeEventListener('keydown', onPress)
  })
}

function onPress(event: KeyboardEvent) {
  press(event)
}
