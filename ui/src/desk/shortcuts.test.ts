import { describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { press, useShortcuts } from './shortcuts'

const key = (name: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key: name, cancelable: true, ...init })
  Object.defineProperty(event, 'target', { value: target })
  return event
}

describe('keys', () => {
  it('answer on the page, rest in a field, and send from a field with ctrl', () => {
    const [next, send] = [vi.fn(), vi.fn()]
    const scope = effectScope()
    scope.run(() => {
      useShortcuts({ j: next, 'ctrl+enter': send })
    })
    const field = document.createElement('textarea')
    press(key('j'))
    press(key('j', {}, field))
    press(key('Enter', { ctrlKey: true }, field))
    expect(next).toHaveBeenCalledTimes(1)
    expect(send).toHaveBeenCalledTimes(1)
    scope.stop()
  })

  it('understand g and a letter, but not when the letter comes too late', () => {
    const [overdue, open] = [vi.fn(), vi.fn()]
    const scope = effectScope()
    scope.run(() => {
      useShortcuts({ 'g o': overdue, o: open })
    })
    press(key('g'), 1000)
    press(key('o'), 1500)
    press(key('g'), 10_000)
    press(key('o'), 13_000)
    expect(overdue).toHaveBeenCalledTimes(1)
    expect(open).toHaveBeenCalledTimes(1)
    scope.stop()
  })

  it('leave Chinese composing alone', () => {
    const next = vi.fn()
    const scope = effectScope()
    scope.run(() => {
      useShortcuts({ j: next })
    })
    press(key('j', { isComposing: true }))
    expect(next).not.toHaveBeenCalled()
    scope.stop()
  })

  it('belong to the newest screen', () => {
    const [old, fresh] = [vi.fn(), vi.fn()]
    const scope = effectScope()
    scope.run(() => {
      useShortcuts({ r: old })
      useShortcuts({ r: fresh })
    })
    press(key('r'))
    expect(fresh).toHaveBeenCalledOnce()
    expect(old).not.toHaveBeenCalled()
    scope.stop()
  })
})
