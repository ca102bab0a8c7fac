import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')
const UNDERSTOOD = { timeout: 120_000, interval: 1000 }
const HEARD = { timeout: 60_000, interval: 300 }
const MINUTE = 60_000

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** The hospital's clock so many minutes ago, as a date field takes it. */
const ago = (minutes: number) =>
  new Date(Date.now() + 8 * 60 * MINUTE - minutes * MINUTE).toISOString().slice(0, 16)

async function theCase(desk: Page, words: string): Promise<{ id: string; number: string }> {
  const query = new URLSearchParams({ queue: 'open', q: words })
  const answer = await desk.request.get(`${address}/api/cases?${query.toString()}`)
  const { items } = (await answer.json()) as { items: { id: string; number: string }[] }
  return items[0] ?? { id: '', number: '' }
}

async function grade(desk: Page, button: string, minutes: number, reason: string) {
  await desk.getByRole('button', { name: button, exact: true }).click()
  const dialog = desk.getByRole('dialog', { name: '这起事件属于哪一级' })
  await dialog.getByText(/^特大/).click()
  await dialog.getByLabel('发现时间').fill(ago(minutes))
  await dialog.getByLabel('原因').fill(reason)
  await dialog.getByRole('button', { name: button }).click()
  await dialog.waitFor({ state: 'hidden' })
}

test('an emergency lights up on the board, burns, and goes out, while nobody reloads it', async () => {
  const { page: board, complaints } = await visitor(browser, DESK)
  await signIn(board, 'quality_control')
  await board.goto(`${address}/desk/monitor?hours=4`)
  await board.getByRole('heading', { name: '接下来到期' }).waitFor()
  await board.evaluate(() => {
    document.body.dataset['since'] = 'the beginning'
  })

  const { page: patient } = await visitor(browser, PHONE)
  const words = `护士发错了药，老人吃了以后昏过去了 ${String(Date.now())}`
  await sayAnonymously(patient, '我要投诉', words)
  let found = { id: '', number: '' }
  await expect.poll(async () => (found = await theCase(board, words)).id, UNDERSTOOD).not.toBe('')
  const mark = board
    .getByRole('list', { name: '到期事项列表' })
    .getByRole('link', { name: new RegExp(found.number) })
  await mark.waitFor()

  const { page: desk, complaints: others } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  await desk.goto(`${address}/desk/cases/${found.id}`)
  await grade(desk, '定级', 90, '')
  const clock: Locator = board
    .getByRole('region', { name: '对外时限' })
    .getByRole('link', { name: new RegExp(`特大.*${found.number}`) })
  await clock.getByText(/剩 (29|30) 分钟/).waitFor()
  await grade(desk, '重新定级', 180, '发现得更早')
  await clock.getByText(/超时 1 小时/).waitFor()

  await desk.getByRole('button', { name: '登记上报', exact: true }).click()
  const report = desk.getByRole('dialog', { name: '登记上报' })
  await report.getByLabel('上报部门').fill('区卫生健康局')
  await report.getByRole('button', { name: '登记上报' }).click()
  await clock.waitFor({ state: 'detached' })

  const actions = desk.getByRole('group', { name: '操作', exact: true })
  await actions.getByRole('button', { name: '受理', exact: true }).click()
  await mark.waitFor({ state: 'detached' })
  expect(await board.evaluate(() => document.body.dataset['since'])).toBe('the beginning')

  await board.getByLabel('时间范围').first().waitFor()
  expect([...complaints, ...others]).toEqual([])
})

test('every figure of the board leads to the cases it counts', async () => {
  const { page: board, complaints } = await visitor(browser, DESK)
  await signIn(board, 'quality_control')
  for (const name of ['已超时', '24 小时内到期', '紧急与严重', '无人接手', '在办']) {
    await expect
      .poll(async () => {
        await board.goto(`${address}/desk/monitor?hours=24`)
        const figure = board.getByRole('link', { name: new RegExp(`^\\d+\\s*${name}$`) })
        const n = parseInt(await figure.innerText())
        await figure.click()
        const status = board.getByRole('status').filter({ hasText: /件/ }).first()
        if (n === 0) return 'nothing to count'
        await status.waitFor()
        const shown = await status.innerText()
        return shown === `${String(n)} 件` || (shown === '30+ 件' && n > 30) ? 'the same' : shown
      }, HEARD)
      .toMatch(/the same|nothing to count/)
  }
  expect(complaints).toEqual([])
})

test('a shift leader sees what burns on a phone, and goes to the case', async () => {
  const { page: phone, complaints } = await visitor(browser, PHONE)
  await signIn(phone, 'quality_control')
  await phone.goto(`${address}/desk/monitor`)
  const late = phone.getByRole('link', { name: /超时/ })
  await late.first().waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await phone.locator('section').getByRole('link', { name: /超时/ }).first().click()
  await phone.waitForURL(/\/(cases\/|\?)/)
  expect(complaints).toEqual([])
})
