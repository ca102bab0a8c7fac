import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { caseOf } from './case'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')
const UNDERSTOOD = { timeout: 120_000, interval: 1000 }
// At least one of them says too little for any reader to be sure.
const VAGUE = ['……', '嗯嗯嗯嗯', '就那样吧，不好说', '不知道怎么讲']

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function waiting(desk: Page): Promise<string[]> {
  const answer = await desk.request.get(`${address}/api/cases?queue=to_check`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items.map((each) => each.id)
}

for (const [name, size] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test(`somebody corrects a label on a ${name}, takes it back, and sees it rise`, async () => {
    const { page: patient } = await visitor(browser, PHONE)
    const { page: desk, complaints } = await visitor(browser, size)
    const words = `抽血窗口叫号太慢，等了一上午 ${String(Date.now())}`
    await sayAnonymously(patient, '我要投诉', words)
    await signIn(desk, 'relations_officer')
    const id = await caseOf(desk, words)
    await desk.goto(`${address}/desk/cases/${id}`)

    const labels = desk.getByRole('group', { name: '分类' })
    await labels.getByRole('button', { name: /^性质：/ }).click()
    await desk.getByRole('menuitemradio', { name: /求助/ }).click()
    await labels.getByRole('button', { name: '性质：求助' }).waitFor()
    await desk.getByText('已更正性质：求助').waitFor()
    expect(await desk.getByText(/更正分类：性质 .+ → 求助/).count()).toBe(1)

    await desk.getByRole('button', { name: '撤销' }).click()
    await desk.getByText('已撤销').waitFor()
    await labels.getByRole('button', { name: '性质：投诉' }).waitFor()

    await labels.getByRole('button', { name: /^程度：/ }).click()
    await desk.getByRole('menuitemradio', { name: /严重.*等级升为紧急/ }).click()
    await labels.getByRole('button', { name: '程度：严重' }).waitFor()
    await desk.getByText('等级由“一般”调整为“紧急”').waitFor()
    expect(complaints).toEqual([])
  })
}

test('who checks one after the other confirms by one key and goes on', async () => {
  const { page: desk, complaints } = await visitor(browser, DESK)
  for (const words of VAGUE) {
    const { page: patient } = await visitor(browser, PHONE)
    await sayAnonymously(patient, '我要投诉', words)
    await patient.context().close()
  }
  await signIn(desk, 'relations_officer')
  await expect.poll(async () => (await waiting(desk)).length, UNDERSTOOD).toBeGreaterThan(0)

  await desk.goto(`${address}/desk?queue=to_check`)
  const before = await waiting(desk)
  await desk.getByRole('list', { name: '反馈单列表' }).getByRole('button').first().waitFor()
  await desk.keyboard.press('j')
  await desk.getByText('系统没有把握，请人工判断').waitFor()
  await desk.keyboard.press('y')
  await desk.getByText('已确认分类无误').waitFor()
  await expect.poll(() => waiting(desk)).toEqual(before.slice(1))

  await desk.keyboard.press('z')
  await desk.getByText('已撤销').waitFor()
  await expect.poll(() => waiting(desk)).toEqual(before)
  expect(complaints).toEqual([])
})
