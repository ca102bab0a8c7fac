import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')
const UNDERSTOOD = { timeout: 120_000, interval: 1000 }

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function owed(desk: Page, words: string): Promise<number> {
  const answer = await desk.request.get(`${address}/api/care`)
  const { items } = (await answer.json()) as { items: { words: string }[] }
  return items.filter((each) => each.words.includes(words)).length
}

test('a rule is written, tried and switched on, and the next patient who says it is called', async () => {
  const mark = `护栏${String(Date.now())}`
  const { page: quality, complaints } = await visitor(browser, DESK)
  await signIn(quality, 'quality_control')
  await quality.goto(`${address}/desk/care/rules`)

  await quality.getByRole('button', { name: '新增规则' }).click()
  const form = quality.getByRole('dialog', { name: '新增规则' })
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('请至少选一个条件').waitFor()
  await form.getByLabel('规则名称').fill(`说到${mark}就联系`)
  await form.getByLabel('关键词').fill(mark)
  await form.getByLabel('给工作人员的说明').fill('请联系患者，了解护栏的情况。')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'hidden' })

  const rule = quality.getByRole('listitem').filter({ hasText: `说到${mark}就联系` })
  expect(await rule.getByRole('button', { name: '启用' }).isDisabled()).toBe(true)
  await rule.getByRole('button', { name: '试运行' }).click()
  await quality
    .getByText(/条反馈中会触发 0 条/)
    .first()
    .waitFor()
  await quality.keyboard.press('Escape')
  await rule.getByRole('button', { name: '启用' }).click()
  await rule.getByText('已启用').waitFor()

  const { page: patient } = await visitor(browser, PHONE)
  const words = `病床的${mark}松了，夜里晃得睡不着`
  await sayAnonymously(patient, '我要投诉', words)
  await expect.poll(() => owed(quality, words), UNDERSTOOD).toBe(1)

  const { page: phone, complaints: others } = await visitor(browser, PHONE)
  await signIn(phone, 'relations_officer')
  await phone.goto(`${address}/desk/care`)
  const care = phone.getByRole('listitem').filter({ hasText: words })
  await expect
    .poll(async () => {
      const more = phone.getByRole('button', { name: '显示更多' })
      if ((await care.count()) === 0 && (await more.count()) > 0) await more.click()
      return care.count()
    })
    .toBe(1)
  await care.getByRole('button', { name: '记录结果' }).click()
  const result = phone.getByRole('dialog', { name: '联系结果' })
  await result.getByRole('button', { name: '记录结果' }).click()
  await result.getByText('请写明经过或原因').waitFor()
  await result.getByLabel('经过').fill('已到床边看过，当晚修好')
  await result.getByRole('button', { name: '记录结果' }).click()
  await result.waitFor({ state: 'hidden' })
  await expect.poll(() => owed(phone, words)).toBe(0)
  expect([...complaints, ...others]).toEqual([])
})

test('somebody looks at what many say, goes to the cases, and sees how well it is read', async () => {
  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'quality_control')
  await desk.goto(`${address}/desk/themes?weeks=26`)
  await desk.locator('a[href*="topic="]:visible').first().click()
  await desk.waitForURL(/topic=/)
  await desk.getByRole('list', { name: '反馈单列表' }).getByRole('button').first().waitFor()

  await desk.goto(`${address}/desk/themes`)
  const stubborn = desk.getByRole('region', { name: '顽疾' })
  await stubborn.getByText('2 件', { exact: true }).click()
  await desk.waitForURL(/monthly=2/)
  await stubborn
    .getByText(/连续 \d+ 个月/)
    .first()
    .waitFor()

  await desk.goto(`${address}/desk/model-card`)
  await desk.locator('summary').first().click()
  await desk.getByRole('table').first().waitFor()
  expect(complaints).toEqual([])
})
