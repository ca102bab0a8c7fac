import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const UNDERSTOOD = { timeout: 120_000, interval: 1000 }

async function caseOf(desk: Page, words: string): Promise<string> {
  const query = new URLSearchParams({ queue: 'open', q: words })
  const answer = await desk.request.get(
    `${inject('product').address}/api/cases?${query.toString()}`,
  )
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items[0]?.id ?? ''
}

/** The case of these words, once they are understood, open on the desk; its id. */
export async function openCase(desk: Page, words: string): Promise<string> {
  let id = ''
  await expect.poll(async () => (id = await caseOf(desk, words)), UNDERSTOOD).not.toBe('')
  await desk.goto(`${inject('product').address}/desk/cases/${id}`)
  await desk.getByRole('region', { name: '文书' }).waitFor()
  return id
}
