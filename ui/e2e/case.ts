import type { Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const UNDERSTOOD = { timeout: 120_000, interval: 1000 }

/** The id of the case of these words, once they are understood; whoever asks must see it. */
export async function caseOf(desk: Page, words: string): Promise<string> {
  const { address } = inject('product')
  const query = new URLSearchParams({ queue: 'open', q: words })
  let id = ''
  await expect
    .poll(async () => {
      const answer = await desk.request.get(`${address}/api/cases?${query.toString()}`)
      const { items } = (await answer.json()) as { items: { id: string }[] }
      return (id = items[0]?.id ?? '')
    }, UNDERSTOOD)
    .not.toBe('')
  return id
}

/** Opens the page of a case, known by its words or by its id, and waits until something can be done there. */
export async function openCase(desk: Page, words: string): Promise<string> {
  const id = await caseOf(desk, words)
  await goToCase(desk, id)
  return id
}

export async function goToCase(desk: Page, id: string) {
  const { address } = inject('product')
  await desk.goto(`${address}/desk/cases/${id}`)
  await actions(desk).waitFor()
}

const actions = (desk: Page) => desk.getByRole('group', { name: '操作', exact: true })

/** Presses a verb of the case, wherever the width of the screen has put it. */
export async function act(desk: Page, verb: string) {
  const button = actions(desk).getByRole('button', { name: verb, exact: true })
  const more = actions(desk).getByRole('button', { name: '更多操作' })
  await button.or(more).first().waitFor()
  if (await button.isVisible()) {
    await button.click()
  } else {
    await more.click()
    await desk.getByRole('listitem').getByRole('button', { name: verb, exact: true }).click()
  }
}

/** Opens the dialog of a verb. */
export async function begin(desk: Page, verb: string, title = verb): Promise<Locator> {
  await act(desk, verb)
  const dialog = desk.getByRole('dialog', { name: title })
  await dialog.waitFor()
  return dialog
}

/** Presses the main button of a dialog and waits until it has worked. */
export async function send(dialog: Locator, verb: string) {
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Chooses from a list that opens below its field; a list of which several may be chosen stays open. */
export async function choose(form: Locator, label: string, option: string) {
  const wanted = form.page().getByRole('option', { name: option, exact: true })
  if (!(await wanted.isVisible())) {
    await form.getByRole('combobox', { name: label }).press('ArrowDown')
  }
  await wanted.click()
}
