import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { choose, openCase } from './case'
import { signIn } from './staff'

const { address, hospital, place } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function asks(patient: Page, words: string) {
  await patient.goto(`${address}/v/${hospital}/${place}`)
  await patient.getByRole('button', { name: '我想咨询' }).click()
  await patient.getByLabel('您的话').fill(words)
}

/** Opens one of the answers that are proposed below the words. */
async function unfold(patient: Page, question: string) {
  const proposed = patient
    .getByRole('region', { name: '这里也许有您要的答案' })
    .getByRole('group')
    .filter({ hasText: question })
  await proposed.getByText(question).first().click()
  return proposed
}

async function publish(desk: Page, question: string, answer: string) {
  const form = desk.getByRole('dialog', { name: '新增条目' })
  await form.getByRole('radio', { name: '已发布' }).check()
  await form.getByLabel('问题（中文）').fill(question)
  await form.getByLabel('答案（中文）').fill(answer)
  await choose(form, '负责科室', '门诊部')
  await form.getByLabel('复核日期').fill('2099-01-31')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'hidden' })
}

test('a question is answered before it is sent, or else by somebody who knows', async () => {
  const mark = `胎心仪${String(Date.now())}`
  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'quality_control')
  await desk.goto(`${address}/desk/knowledge`)
  await desk.getByRole('button', { name: '新增条目' }).click()
  await publish(desk, `${mark}在哪里借？`, `在一楼服务台借${mark}，带身份证。`)
  await desk.getByText('负责科室').first().waitFor()
  await desk.getByText('2099-01-31').first().waitFor()

  await desk.getByRole('button', { name: '修改条目' }).click()
  const form = desk.getByRole('dialog', { name: '修改条目' })
  await form.getByLabel('其他问法').fill(`${mark}怎么借`)
  const owner = form.getByRole('combobox', { name: '责任人' })
  await expect.poll(() => owner.isEnabled()).toBe(true)
  await owner.press('ArrowDown')
  await desk.getByRole('option').and(desk.locator(':visible')).first().click()
  await form.getByLabel('复核日期').fill('2098-06-30')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'hidden' })
  await desk.getByText('2098-06-30').first().waitFor()
  await desk.getByText('第 2 版').first().waitFor()

  const { page: glad, complaints: atHome } = await visitor(browser, PHONE)
  await asks(glad, `请问${mark}在哪里可以借到？`)
  const proposed = await unfold(glad, `${mark}在哪里借？`)
  await proposed.getByText(`在一楼服务台借${mark}`).waitFor()
  await proposed.getByRole('button', { name: '有用' }).click()
  await glad.getByRole('heading', { name: '太好了，很高兴帮到您' }).waitFor()

  const { page: other } = await visitor(browser, PHONE)
  const words = `${mark}晚上在哪里借，服务台没人`
  await asks(other, words)
  const vain = await unfold(other, `${mark}在哪里借？`)
  await vain.getByRole('button', { name: '没帮上' }).click()
  await vain.getByText('我们会有人回答您，不用再说一遍').waitFor()
  await other.getByRole('button', { name: '下一步' }).click()
  await other.getByText('匿名', { exact: true }).click()
  await other.getByRole('button', { name: '送出' }).click()
  await other.getByText('查询码').first().waitFor()

  await openCase(desk, words)
  const fitting = desk.getByRole('region', { name: '可引用的答案' })
  await fitting.getByText('患者看过，没帮上').first().waitFor()
  await fitting
    .getByRole('listitem')
    .filter({ hasText: `${mark}在哪里借？` })
    .getByRole('button', { name: '放进回复' })
    .click()
  const field = desk.getByRole('textbox', { name: '回复患者' })
  await expect.poll(() => field.inputValue()).toContain(`在一楼服务台借${mark}`)
  expect([...complaints, ...atHome]).toEqual([])
})

test('what nobody could answer is listed, and becomes an article', async () => {
  const mark = `助听器电池${String(Date.now())}`
  const { page: patient } = await visitor(browser, PHONE)
  await asks(patient, `${mark}哪儿有卖`)
  await patient.getByRole('button', { name: '下一步' }).click()
  await patient.getByText('匿名', { exact: true }).click()
  await patient.getByRole('button', { name: '送出' }).click()
  await patient.getByText('查询码').first().waitFor()

  const { page: desk, complaints } = await visitor(browser, DESK)
  await signIn(desk, 'quality_control')
  await desk.goto(`${address}/desk/knowledge`)
  await desk.getByRole('radio', { name: '没有答案的问题' }).check()
  const asked = desk.getByRole('listitem').filter({ hasText: mark })
  await asked.getByText('没有找到条目').waitFor()
  await asked.getByRole('button', { name: '写成条目' }).click()
  await publish(desk, `${mark}哪里买？`, '门诊大厅便利店有售。')

  await desk.goto(`${address}/desk/knowledge?view=unanswered`)
  await desk.getByRole('heading', { name: '知识库' }).waitFor()
  await expect.poll(() => desk.getByRole('listitem').filter({ hasText: mark }).count()).toBe(0)
  expect(complaints).toEqual([])
})
