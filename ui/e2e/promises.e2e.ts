import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, visitor } from './browser'
import { choose, send } from './case'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('a promise is changed with a look ahead and a reason, stands in the history, and is taken back', async () => {
  const mark = String(Date.now())
  const { page: admin, complaints } = await visitor(browser, DESK)
  await signIn(admin, 'administrator')
  await admin.goto(`${address}/desk/admin/promises`)
  await admin.getByRole('button', { name: '修改承诺' }).click()
  const form = admin.getByRole('dialog', { name: '修改承诺' })
  const ordinary = form.getByRole('group', { name: '一般' })
  const time = ordinary.getByLabel('“派发”的时限')
  const hours = Number(await time.inputValue())
  await time.fill(String(hours - 1))
  const changed = form.getByRole('row').filter({ hasText: '派发' }).filter({ hasText: '→' })
  await changed.waitFor()

  await form.getByRole('button', { name: '决定并公布' }).click()
  await form.getByText('有几处需要改正').waitFor()
  expect(await time.inputValue()).toBe(String(hours - 1))
  // After every version that is still to come.
  const later = new Date(Date.now() + 40 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)
  await form.getByLabel('何时生效').fill(later)
  await form.getByLabel('为什么改').fill(`试行更快派发 ${mark}`)
  await form.getByRole('button', { name: '决定并公布' }).click()
  await form.waitFor({ state: 'hidden' })

  const coming = admin.locator('.coming').filter({ hasText: mark })
  await coming.waitFor()
  const version = admin.getByRole('group').filter({ hasText: mark })
  await version.getByText('待生效').waitFor()
  await coming.getByRole('button', { name: '撤回' }).click()
  await admin
    .getByRole('dialog', { name: '撤回这个版本？' })
    .getByRole('button', { name: '撤回' })
    .click()
  await coming.waitFor({ state: 'hidden' })
  await version.getByText('已撤回').waitFor()
  expect(complaints).toEqual([])
})

test('what is needed before closing is changed for urgent help, and goes back to the standard', async () => {
  const mark = String(Date.now())
  const { page: admin, complaints } = await visitor(browser, DESK)
  await signIn(admin, 'administrator')
  await admin.goto(`${address}/desk/admin/promises`)
  await admin.getByRole('button', { name: '修改办结要求' }).click()
  const form = admin.getByRole('dialog', { name: '修改办结要求' })
  await form.getByRole('button', { name: '新增一条' }).click()
  const first = form.getByRole('group', { name: '第 1 条', exact: true })
  await choose(first, '性质', '求助')
  await choose(first, '等级', '紧急')
  await first.getByLabel('整改措施').check()
  await form.getByRole('button', { name: '决定', exact: true }).click()
  await form.getByText('请填写这一项').waitFor()
  expect(await first.getByLabel('整改措施').isChecked()).toBe(true)
  await form.getByLabel('为什么改').fill(`求助先看做了什么 ${mark}`)
  await send(form, '决定')
  const table = admin.getByRole('table', { name: '办结要求' }).first()
  await table.getByRole('row', { name: /性质：求助 · 等级：紧急.*整改措施/ }).waitFor()
  await admin.getByText(`求助先看做了什么 ${mark}`).waitFor()

  await admin.getByRole('button', { name: '修改办结要求' }).click()
  await form.getByRole('button', { name: '从系统标准重新开始' }).click()
  await form.getByLabel('为什么改').fill(`恢复标准 ${mark}`)
  await send(form, '决定')
  await admin.getByText(`恢复标准 ${mark}`).waitFor()
  expect(complaints).toEqual([])
})
