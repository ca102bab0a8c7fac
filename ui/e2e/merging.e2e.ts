import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { answerCase } from './answering'
import { DESK, launch, PHONE, visitor } from './browser'
import { act, caseOf, goToCase, openCase } from './case'
import { enclose, PICTURE } from './files'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** Two patients of one place say the same, in words that differ; returns what each said and the codes. */
async function twoSayTheSame(mark: string) {
  const { page: first } = await visitor(browser, PHONE)
  const { page: second } = await visitor(browser, PHONE)
  const said = [
    `候诊区空调坏了，孩子热得直哭，${mark}甲`,
    `候诊区的空调坏了，孩子热得一直哭，${mark}乙`,
  ] as const
  const codes = [
    await sayAnonymously(first, '我要投诉', said[0]),
    await sayAnonymously(second, '我要投诉', said[1]),
  ] as const
  return { first, second, said, codes }
}

/** Puts the second case into the first, which stands open. */
async function merge(desk: Page, words: string) {
  const proposed = desk
    .getByRole('region', { name: '可能是同一件' })
    .getByRole('listitem')
    .filter({ hasText: words })
  await proposed
    .getByText(/同一地点|原话几乎相同|说法相近/)
    .first()
    .waitFor()
  await proposed.getByRole('button', { name: '并案' }).click()
  const dialog = desk.getByRole('dialog', { name: '并案' })
  await dialog.getByRole('radio', { name: /以本件为主件/ }).check()
  await dialog.getByText('答复会发给 2 位反映人，彼此看不到对方').waitFor()
  await dialog.getByLabel('理由').fill('同一天同一个候诊区')
  await dialog.getByRole('button', { name: '确认并案' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await desk.getByRole('heading', { name: '另有 1 位反映人' }).waitFor()
}

test('two patients complain of the same, and one answer reaches both', async () => {
  const mark = String(Date.now())
  const { first, second, said, codes } = await twoSayTheSame(mark)
  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  await caseOf(desk, said[1])
  await openCase(desk, said[0])
  await merge(desk, said[1])
  await act(desk, '受理')
  await desk.getByText('已受理').first().waitFor()

  await desk.getByRole('tab', { name: '回复患者' }).click()
  const composer = desk.getByRole('tabpanel', { name: '回复患者' })
  await composer.getByRole('textbox', { name: '回复患者' }).fill('师傅正在修，请看现场照片。')
  await enclose(composer, '加照片', PICTURE)
  await composer.getByLabel('同时回复另外 1 位反映人').check()
  await composer.getByRole('button', { name: '发送给患者' }).click()
  await desk.getByText('已发送给患者').waitFor()
  await answerCase(desk, '空调今天已修好，谢谢您提醒我们。')

  for (const [patient, code, others] of [
    [first, codes[0], said[1]],
    [second, codes[1], said[0]],
  ] as const) {
    await patient.goto(`${address}/p/${code}`)
    await patient.getByText('空调今天已修好').waitFor()
    const told = patient.getByRole('listitem').filter({ hasText: '请看现场照片' })
    const picture = told.getByRole('img', { name: '照片 1' })
    await expect
      .poll(() => picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
      .toBeGreaterThan(0)
    expect(await patient.locator('body').innerText()).not.toContain(others)
  }
  await second.getByRole('button', { name: '满意', exact: true }).click()
  await second.getByText('谢谢您告诉我们').waitFor()
  await desk.reload()
  await desk.getByText('已确认解决').first().waitFor()
  expect(complaints).toEqual([])
})

test('what was merged by mistake is two again, each with its own way', async () => {
  const mark = String(Date.now())
  const { second, said, codes } = await twoSayTheSame(mark)
  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  const member = await caseOf(desk, said[1])
  await openCase(desk, said[0])
  await merge(desk, said[1])

  await desk.goto(`${address}/desk/cases/${member}`)
  await desk.getByText(/^已并入 .*，请在主件上办理/).waitFor()
  await desk.getByRole('button', { name: '拆分' }).click()
  const dialog = desk.getByRole('dialog', { name: '拆分为单独的一件' })
  await dialog.getByRole('button', { name: '确认拆分' }).click()
  await dialog.getByText('请写明理由').waitFor()
  await dialog.getByLabel('为什么不是同一件').fill('不是同一个候诊区')
  await dialog.getByRole('button', { name: '确认拆分' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await act(desk, '受理')
  await desk.getByText('已受理').first().waitFor()
  await second.goto(`${address}/p/${codes[1]}`)
  await second.getByRole('listitem').filter({ hasText: '已受理' }).first().waitFor()

  const repeated = desk.getByRole('region', { name: '重复出现' })
  await repeated.getByText(/同地点同问题/).click()
  await repeated.getByRole('link').filter({ hasText: said[0] }).waitFor()
  await goToCase(desk, member)
  const proposals = desk.getByRole('region', { name: '可能是同一件' })
  await proposals.getByRole('button', { name: '与其他反馈并案' }).waitFor()
  expect(await proposals.getByText(said[0]).count()).toBe(0)
  expect(complaints).toEqual([])
})
