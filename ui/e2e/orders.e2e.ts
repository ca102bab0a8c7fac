import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, visitor } from './browser'
import { gbkText, workbook, type Upload } from './sheets'
import { signIn } from './staff'

const { address } = inject('product')
const TAKEN = { timeout: 120_000, interval: 1000 }
const DAY = 86_400_000

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

const day = (from: number) => new Date(Date.now() + from * DAY).toISOString().slice(0, 10)

/** What is chosen already lies over the control. */
async function choose(dialog: Locator, label: string, column: string) {
  await dialog.getByLabel(label, { exact: true }).click({ force: true })
  const option = dialog.page().getByRole('option', { name: column, exact: true })
  await option.click()
  await option.waitFor({ state: 'hidden' })
}

async function bring(desk: Page, source: string, file: Upload): Promise<Locator> {
  await desk.goto(`${address}/desk/orders`)
  await desk.getByRole('button', { name: '导入表格' }).click()
  const dialog = desk.getByRole('dialog', { name: '导入工单表格' })
  await choose(dialog, '来源', source)
  await dialog.getByLabel('选择表格').setInputFiles(file)
  return dialog
}

async function cases(desk: Page, numbers: readonly string[]) {
  const answer = await desk.request.get(`${address}/api/orders?days=30`)
  const { items } = (await answer.json()) as {
    items: { number: string; case: { id: string } | null }[]
  }
  return numbers.map((number) => items.find((each) => each.number === number)?.case?.id ?? '')
}

test('a table of the hotline is checked, corrected and taken over, and each order becomes a case', async () => {
  const mark = String(Date.now())
  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  const head = ['流水', '派单时间', '诉求内容', '联系电话', '回复期', `备注${mark}`]
  const table = workbook('12345.xlsx', [
    head,
    [`A${mark}`, `${day(-1)} 09:00`, `内科候诊${mark}等了两个小时`, '13800138000', day(4), ''],
    [`B${mark}`, `${day(-1)} 10:00`, `停车场${mark}收费不合理`, '', day(4), ''],
    [`C${mark}`, `${day(-1)} 11:00`, '', '12', day(4), ''],
    [`A${mark}`, `${day(-1)} 12:00`, '又来一次', '', day(4), ''],
  ])

  const first = await bring(desk, '12345 热线', table)
  await first.getByText('按表头猜的，请核对。').waitFor()
  await choose(first, '工单编号', '流水')
  await choose(first, '办理时限', '回复期')
  await first.getByText('可导入 2 件，导过的 0 件，有误 2 行').waitFor()
  await first.getByRole('row').filter({ hasText: '内容 没有填写' }).waitFor()
  await first.getByRole('row').filter({ hasText: '工单编号 在表里出现了两次' }).waitFor()
  await first.getByRole('row').filter({ hasText: '电话 不是能拨通的号码' }).waitFor()
  await first.getByLabel('略过有误的 2 行').check()
  await first.getByRole('button', { name: '导入 2 件' }).click()
  await first.waitFor({ state: 'hidden' })
  await expect.poll(() => cases(desk, [`A${mark}`, `B${mark}`]), TAKEN).not.toContain('')

  const second = await bring(desk, '12345 热线', table)
  await second.getByText('沿用上次对这种表格的选择。').waitFor()
  await second.getByText('可导入 0 件，导过的 2 件，有误 2 行').waitFor()
  await second.getByText('没有可以导入的新工单。').waitFor()
  expect(complaints).toEqual([])
})

test('a text of the petition office is answered in its time, with more time asked, and counted', async () => {
  const mark = String(Date.now())
  const number = `XF${mark}`
  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  const table = gbkText('信访.csv', [
    ['信访编号', '信访内容', '信访人', '联系电话', '转办时间', '办理时限'],
    [number, `病区夜里走廊灯${mark}太亮`, '欧阳雪', '13900139000', `${day(-2)} 08:30`, day(3)],
  ])

  const dialog = await bring(desk, '信访部门', table)
  await dialog.getByText('可导入 1 件，导过的 0 件，有误 0 行').waitFor()
  await dialog.getByText('病区夜里走廊灯').waitFor()
  await dialog.getByRole('button', { name: '导入 1 件' }).click()
  await dialog.waitFor({ state: 'hidden' })
  let id = ''
  await expect.poll(async () => ([id = ''] = await cases(desk, [number])), TAKEN).not.toEqual([''])

  await desk.goto(`${address}/desk/cases/${id}`)
  const order = desk.getByRole('region', { name: '外来工单' })
  await order.getByText(number).waitFor()
  await order.getByRole('button', { name: '签收', exact: true }).click()
  await order.getByText('已签收').waitFor()

  await order.getByRole('button', { name: '申请延期' }).click()
  const more = desk.getByRole('dialog', { name: '申请延长办理时限' })
  await more.getByLabel('理由').fill('等待院外专家会诊')
  await more.getByLabel('延到').fill(`${day(8)}T17:00`)
  await more.getByRole('button', { name: '保存' }).click()
  await more.waitFor({ state: 'hidden' })
  await order.getByText('延期待批').first().waitFor()
  await order.getByRole('button', { name: '记下结果' }).click()
  const decided = desk.getByRole('dialog', { name: '延期申请的结果' })
  await decided.getByRole('button', { name: '保存' }).click()
  await decided.waitFor({ state: 'hidden' })
  await order.getByText('延期待批').waitFor({ state: 'hidden' })
  await order.getByText('同意').waitFor()

  await order.getByRole('button', { name: '写答复' }).click()
  const reply = desk.getByRole('dialog', { name: '给来文单位的答复' })
  await reply.getByLabel('给对方的答复').fill('病区走廊夜间已改为地灯照明。')
  await reply.getByRole('button', { name: '保存' }).click()
  await reply.waitFor({ state: 'hidden' })
  await order.getByText('已改为地灯照明').waitFor()
  await order.getByRole('button', { name: '记回访结果' }).click()
  const found = desk.getByRole('dialog', { name: '对方回访的结果' })
  for (const asked of ['有人联系过市民', '市民认为解决了', '市民满意']) {
    await found.getByRole('radiogroup', { name: asked }).getByText('是', { exact: true }).click()
  }
  await found.getByRole('button', { name: '保存' }).click()
  await found.waitFor({ state: 'hidden' })
  await order.getByText('已回访').waitFor()

  await desk.goto(`${address}/desk/orders?view=all&source=petition`)
  const rates = desk.getByRole('region', { name: '比率' })
  await rates.getByText('满意率', { exact: true }).waitFor()
  await rates
    .getByText(/^\d+ \/ \d+ 件$/)
    .first()
    .waitFor()
  await desk.getByRole('row').filter({ hasText: number }).getByText('已回访').waitFor()
  expect(complaints).toEqual([])
})

test('the head of a department finds the outside orders of the own department and no rates', async () => {
  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'department_head')
  await desk.goto(`${address}/desk/orders`)
  await desk.getByText('由您科室办理的工单').waitFor()
  await expect
    .poll(async () => (await desk.request.get(`${address}/api/orders/rates`)).status())
    .toBe(403)
  expect(await desk.getByRole('region', { name: '比率' }).count()).toBe(0)
  expect(await desk.getByRole('button', { name: '导入表格' }).count()).toBe(0)
  expect(complaints).toEqual([])
})
