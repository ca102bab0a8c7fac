import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { begin, caseOf, choose, goToCase, openCase, send } from './case'
import { said } from './patient'
import { signIn, signInAs } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function handOn(page: Page, to: string, why: string, words: string) {
  const form = await begin(page, '转派', '转派给其他科室')
  await form.getByRole('button', { name: '转派' }).click()
  await form.getByText('请选择科室').waitFor()
  await choose(form, '派发到', to)
  await choose(form, '转派理由', why)
  await form.getByLabel('具体说明').fill(words)
  await send(form, '转派')
}

test('two departments say “not ours”, and at the third time quality control decides', async () => {
  const words = `病房热水一直不热 ${String(Date.now())}`
  await said('complaint', words)
  const [supplies, nursing, quality] = await Promise.all(
    [DESK, PHONE, DESK].map((size) => visitor(browser, size)),
  )
  if (!supplies || !nursing || !quality) throw new Error('three are needed')
  await signInAs(supplies.page, 'houqin')
  const id = await openCase(supplies.page, words)
  await handOn(supplies.page, '护理部', '不属于本科室职责', '报修由病区登记，没有人报过')
  await supplies.page.getByRole('list', { name: '反馈单列表' }).waitFor()

  await signInAs(nursing.page, 'hulibu')
  await goToCase(nursing.page, id)
  const back = await begin(nursing.page, '退回')
  await back.getByText('退回给后勤保障部').waitFor()
  await choose(back, '转派理由', '发生在其他科室')
  await back.getByLabel('具体说明').fill('灯具由后勤维修')
  await send(back, '退回')

  await goToCase(supplies.page, id)
  const third = await begin(supplies.page, '转派', '转派给其他科室')
  await third.getByText('这是第三次转派').waitFor()
  await third.getByRole('combobox', { name: '派发到' }).press('Escape')
  await third.waitFor({ state: 'hidden' })
  await handOn(supplies.page, '护理部', '不属于本科室职责', '没有报修单，无法派工')
  await supplies.page.getByText('第三次转派，等待质控科裁定责任科室').first().waitFor()

  await signIn(quality.page, 'quality_control')
  await quality.page.goto(`${address}/desk?queue=arbitration`)
  await quality.page
    .getByRole('list', { name: '反馈单列表' })
    .getByRole('button')
    .filter({ hasText: words })
    .dblclick()
  await quality.page.waitForURL(`**/cases/${id}`)
  const decide = await begin(quality.page, '裁定责任科室')
  await decide.getByText('护理部').first().click()
  await decide.getByRole('button', { name: '裁定责任科室' }).click()
  await decide.getByText('请写明理由').waitFor()
  await decide.getByLabel('裁定依据').fill('报修由病区登记')
  await send(decide, '裁定责任科室')
  await quality.page.getByText('质控科已裁定：由护理部办理').waitFor()
  const count = quality.page.getByRole('definition').filter({ hasText: '3 次' })
  await count.getByText('不属于本科室职责').first().waitFor()
  await count.getByText('发生在其他科室').waitFor()

  await goToCase(nursing.page, id)
  await nursing.page.getByText('质控科已裁定：由护理部办理').waitFor()
  expect(await nursing.page.getByRole('button', { name: '转派' }).count()).toBe(0)
  expect([supplies, nursing, quality].flatMap((each) => each.complaints)).toEqual([])
})

test('a case is answered when every department has signed, or has a reason not to', async () => {
  const words = `病房热水一直不热 ${String(Date.now())}`
  await said('complaint', words)
  const [lead, nursing, finance] = await Promise.all(
    [DESK, PHONE, DESK].map((size) => visitor(browser, size)),
  )
  if (!lead || !nursing || !finance) throw new Error('three are needed')
  await signIn(lead.page, 'relations_officer')
  const id = await openCase(lead.page, words)
  const form = await begin(lead.page, '请求协办', '请求其他科室协办')
  await form.getByRole('button', { name: '发出请求' }).click()
  await form.getByText('请选择科室').waitFor()
  await choose(form, '协办科室', '护理部')
  await choose(form, '协办科室', '财务科')
  await lead.page.keyboard.press('Escape')
  await form.getByLabel('请他们做什么').fill('请说明病房电视的报修经过')
  await send(form, '发出请求')
  await lead.page.getByText(/还差.*签署，签齐后才能答复和办结/).waitFor()
  expect(await lead.page.getByRole('button', { name: '答复', exact: true }).count()).toBe(0)

  await signInAs(nursing.page, 'hulibu')
  await nursing.page.goto(`${address}/desk?queue=joint`)
  expect(await caseOf(nursing.page, words)).toBe(id)
  await goToCase(nursing.page, id)
  await nursing.page.getByRole('button', { name: '签署' }).click()
  const signing = nursing.page.getByRole('dialog', { name: '护理部签署意见' })
  await signing.getByRole('button', { name: '签署' }).click()
  await signing.getByText('这一项需要填写').waitFor()
  await signing.getByLabel('本科室的处理意见').fill('上周二已报修，三病区共两台')
  await send(signing, '签署')

  await signInAs(finance.page, 'caiwuke')
  await goToCase(finance.page, id)
  await finance.page.getByRole('button', { name: '不承接' }).click()
  const declining = finance.page.getByRole('dialog', { name: '财务科不承接这项协办' })
  await declining.getByLabel('理由').fill('维修费已包含在合同里，与财务无关')
  await send(declining, '不承接')

  await lead.page.getByText('财务科说明不承接').waitFor()
  await lead.page.getByRole('button', { name: '撤回协办' }).click()
  const without = lead.page.getByRole('dialog', { name: '不再等财务科签署' })
  await without.getByLabel('理由').fill('同意，与财务无关')
  await send(without, '撤回协办')
  await lead.page.getByText('还差').waitFor({ state: 'hidden' })
  await lead.page.getByRole('button', { name: '答复', exact: true }).waitFor()
  await lead.page.getByText('上周二已报修，三病区共两台').first().waitFor()
  expect([lead, nursing, finance].flatMap((each) => each.complaints)).toEqual([])
})
