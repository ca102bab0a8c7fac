import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, visitor } from './browser'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('the ledger is narrowed, its address is handed on, and it leaves as a table that says what was asked', async () => {
  const { page: desk, complaints: here } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  await desk.goto(`${address}/desk/ledger`)
  const table = desk.getByRole('table', { name: '反馈台账' })
  await table.getByRole('row').nth(1).waitFor()
  const filters = desk.getByRole('search')
  await filters.getByRole('button', { name: '更多条件' }).click()
  await filters.getByLabel('等级').click({ force: true })
  await desk.getByRole('option', { name: '紧急', exact: true }).click()
  await filters.getByRole('button', { name: '查询' }).click()
  await desk.waitForURL(/level=urgent/)
  await expect.poll(() => table.getByText('一般', { exact: true }).count()).toBe(0)
  expect(await table.getByText('紧急', { exact: true }).count()).toBeGreaterThan(0)

  const { page: colleague, complaints: there } = await visitor(browser, DESK)
  await signIn(colleague, 'quality_control')
  await colleague.goto(desk.url())
  const same = colleague.getByRole('table', { name: '反馈台账' })
  await same.getByText('紧急', { exact: true }).first().waitFor()
  expect(await same.getByText('一般', { exact: true }).count()).toBe(0)
  await colleague.getByText('转派理由汇总').click()
  await colleague
    .getByRole('table', { name: '转派理由汇总' })
    .or(colleague.getByText('当前条件下没有转派。'))
    .waitFor()

  await colleague.getByRole('button', { name: '选择列' }).click()
  await colleague.getByLabel('并入').check()
  await colleague.getByLabel('不计入科室统计').check()
  await colleague.keyboard.press('Escape')
  await same.getByRole('columnheader', { name: '并入' }).waitFor()
  await same.getByRole('columnheader', { name: '不计入科室统计' }).waitFor()

  await desk.getByRole('button', { name: '导出' }).click()
  const dialog = desk.getByRole('dialog', { name: '导出台账' })
  await dialog.getByText(/当前条件下共 .* 件/).waitFor()
  const coming = desk.waitForEvent('download')
  await dialog.getByRole('button', { name: '下载' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('ledger.xlsx')
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
  expect([...here, ...there]).toEqual([])
})
