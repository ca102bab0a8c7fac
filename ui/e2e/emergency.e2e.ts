import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { caseOf, goToCase, send } from './case'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('a fall is told on a phone, and quality control takes it, grades it and reports it', async () => {
  const words = `老人在病房卫生间滑倒了，头上磕破流血，叫了半天没有人来 ${String(Date.now())}`
  const { page: patient } = await visitor(browser, PHONE)
  await sayAnonymously(patient, '我要投诉', words)

  const { page: quality, complaints } = await visitor(browser, DESK)
  await signIn(quality, 'quality_control')
  const id = await caseOf(quality, words)
  await quality.goto(`${address}/desk/alarms`)
  const take = quality.getByRole('button', { name: '我来处理' })
  const ringing = quality
    .locator('main')
    .getByRole('listitem')
    .filter({ has: quality.locator(`a[href$="/cases/${id}"]`) })
    .getByRole('listitem')
    .filter({ hasText: '紧急事项，请立即关注', has: take })
  await ringing.getByRole('button', { name: '我来处理' }).click()
  const taking = quality.getByRole('dialog', { name: '我来处理' })
  await taking.getByLabel('备注').fill('我正在去病房')
  await send(taking, '我来处理')
  await ringing.waitFor({ state: 'hidden' })

  await goToCase(quality, id)
  await quality.getByText('接手上报：听到严重或危险的事').waitFor()
  await quality.getByText('我正在去病房').first().waitFor()
  await quality.getByRole('heading', { name: '应急检查单' }).waitFor()
  await quality.getByText('还没有定级，上报时限未开始计算').waitFor()

  await quality.getByText(/还有 \d+ 项/).click()
  const items = quality
    .getByRole('listitem')
    .filter({ has: quality.getByRole('button', { name: '不适用' }) })
  const before = await items.count()
  await items.first().getByRole('button', { name: '完成' }).click()
  const ticking = quality.getByRole('dialog', { name: '这一项已完成' })
  await ticking.getByLabel('说明').fill('值班医生已到床边')
  await send(ticking, '完成')
  await expect.poll(() => items.count()).toBe(before - 1)

  await quality.getByRole('button', { name: '定级' }).click()
  const grading = quality.getByRole('dialog', { name: '这起事件属于哪一级' })
  await grading.getByRole('button', { name: '定级' }).click()
  await grading.getByText('这一项需要填写').first().waitFor()
  await grading.getByText(/^重大 · /).click()
  await send(grading, '定级')
  await quality.getByText('对外上报 · 重大').waitFor()

  await quality.getByRole('button', { name: '登记上报' }).click()
  const report = quality.getByRole('dialog', { name: '登记上报' })
  await report.getByRole('button', { name: '登记上报' }).click()
  await report.getByText('这一项需要填写').waitFor()
  await report.getByLabel('上报部门').fill('区卫生健康局医政科')
  await report.getByLabel('回执或编号').fill('2026-0117')
  await send(report, '登记上报')
  await quality.getByText('已上报 区卫生健康局医政科').waitFor()

  await quality.getByRole('link', { name: '打印检查单' }).click()
  await quality.waitForURL(`**/cases/${id}/emergency`)
  await quality.getByRole('button', { name: '打印', exact: true }).waitFor()
  await quality.getByText('值班医生已到床边').waitFor()
  expect(await quality.getByText('滑倒').count(), 'the sheet lies on desks').toBe(0)
  expect(complaints).toEqual([])
})

test('an administrator adds a rung to the ladder, reads it as a sentence, and puts it back', async () => {
  const { page: admin, complaints } = await visitor(browser, DESK)
  await signIn(admin, 'administrator')
  await admin.goto(`${address}/desk/admin/ladder`)
  const line = admin.getByRole('listitem').filter({ hasText: '多次转派需要裁定' })
  await line.getByRole('button', { name: '修改' }).click()
  const form = admin.getByRole('dialog', { name: '修改这一条' })
  const rungs = await form.getByRole('group', { name: /^第 \d+ 级$/ }).count()
  await form.getByRole('button', { name: '再加一级' }).click()
  const added = form.getByRole('group', { name: `第 ${String(rungs + 1)} 级` })
  await added.getByLabel('等待').fill('2880')
  await added.getByLabel('等待').press('Tab')
  await form.getByText(/6 个工作日后，站内、邮件告诉院长/).waitFor()
  await form.getByRole('button', { name: '完成' }).click()
  await form.waitFor({ state: 'hidden' })
  await admin.getByText('有改动还没有保存').waitFor()
  await admin.getByRole('button', { name: '保存阶梯' }).click()
  await admin.getByText('有改动还没有保存').waitFor({ state: 'hidden' })
  await admin.reload()
  await line.getByText(/6 个工作日后，站内、邮件告诉院长/).waitFor()

  await admin.getByRole('button', { name: '恢复产品建议' }).click()
  await admin.getByRole('button', { name: '保存阶梯' }).click()
  await admin.getByText('有改动还没有保存').waitFor({ state: 'hidden' })
  expect(await line.getByText(/6 个工作日后，站内、邮件告诉院长/).count()).toBe(0)
  expect(complaints).toEqual([])
})
