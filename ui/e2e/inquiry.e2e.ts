import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { act, begin, choose, goToCase, openCase, send } from './case'
import { said } from './patient'
import { signIn, signInAs } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('nothing is answered without a finding, and nothing typed is lost over it', async () => {
  const words = `病房热水一直不热 ${String(Date.now())}`
  await said('complaint', words)
  const { page: head, complaints } = await visitor(browser, DESK)
  await signInAs(head, 'houqin')
  await openCase(head, words)
  const side = await begin(head, '情况说明', '科室情况说明')
  await side.getByLabel('情况说明').fill('本周报修系统停机，漏修了热水器')
  await send(side, '情况说明')
  await head.getByText('本周报修系统停机，漏修了热水器').first().waitFor()

  const form = await begin(head, '答复', '答复患者')
  await form.getByLabel('给患者的答复').fill('对不起，热水今天上午已经修好。')
  await form.getByRole('button', { name: '发出答复' }).click()
  await form.getByText('这一项需要填写').first().waitFor()
  expect(await form.getByText('这一项需要填写').count()).toBeGreaterThan(1)
  expect(await form.getByLabel('给患者的答复').inputValue()).toContain('今天上午已经修好')
  await form.getByText('属实', { exact: true }).click()
  await form.getByLabel('原因说明').fill('报修系统停机')
  await form.getByLabel('整改措施').fill('停机时改用电话报修，每日核对')
  await choose(form, '责任环节', '后勤环境')
  await send(form, '发出答复')
  await head.getByText('报修系统停机').first().waitFor()
  await head.getByText('作出答复').waitFor()
  expect(complaints).toEqual([])
})

test('what is not processed has a reason of the law, and the patient is told', async () => {
  const words = `公交站离医院太远了，希望市里改线路 ${String(Date.now())}`
  const code = await said('complaint', words)
  const { page: quality, complaints } = await visitor(browser, DESK)
  await signIn(quality, 'quality_control')
  await openCase(quality, words)
  const form = await begin(quality, '不予处理', '不予处理并告知患者')
  await form.getByRole('button', { name: '不予处理' }).click()
  await form.getByText('请选择理由').waitFor()
  await form.getByText('不属于医院职责范围').click()
  expect(await form.getByLabel('可以走的途径').inputValue()).toContain('12345')
  await send(form, '不予处理')
  await quality.getByText('不予处理：不属于医院职责范围').waitFor()

  const { page: patient } = await visitor(browser, PHONE)
  await patient.goto(`${address}/p/${code}`)
  await patient.getByText('医院无权处理').first().waitFor()
  await patient.getByText('12345').first().waitFor()
  expect(complaints).toEqual([])
})

test('words that attack somebody stay out of the figures until quality control has looked', async () => {
  const words = `病房的电视坏了，护士站那个人就是个废物 ${String(Date.now())}`
  await said('complaint', words)
  const { page: officer, complaints: atDesk } = await visitor(browser, DESK)
  await signIn(officer, 'relations_officer')
  const id = await openCase(officer, words)
  const mark = await begin(officer, '涉及工作人员', '标记为涉及工作人员')
  await mark.getByRole('button', { name: '涉及工作人员' }).click()
  await mark.getByText('这一项需要填写').first().waitFor()
  await mark.getByText('攻击、辱骂工作人员').click()
  await mark.getByLabel('理由').fill('辱骂当班护士')
  await send(mark, '涉及工作人员')
  await officer.getByText(/待质控核实，不计入科室统计/).waitFor()

  const { page: quality, complaints: atQuality } = await visitor(browser, PHONE)
  await signIn(quality, 'quality_control')
  await quality.goto(`${address}/desk?queue=to_verify`)
  await goToCase(quality, id)
  await act(quality, '核实涉及人员')
  const judge = quality.getByRole('dialog', { name: '核实涉及工作人员的内容' })
  await judge.getByText('没有事实依据，不计入统计').click()
  await judge.getByLabel('理由').fill('查看监控，当班护士没有不当言行')
  await send(judge, '核实涉及人员')
  await officer
    .getByText(/质控核实：没有事实依据/)
    .first()
    .waitFor()
  expect([...atDesk, ...atQuality]).toEqual([])
})
