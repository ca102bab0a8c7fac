import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { act, goToCase, openCase, send } from './case'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('the patient is asked, the clock stands still, and the answer by code sets it going again', async () => {
  const words = `取药时少给了一盒药 ${String(Date.now())}`
  const question = '请问是哪一天、在几号窗口取的药？'
  const { page: patient, complaints: atHome } = await visitor(browser, PHONE)
  const { page: desk, complaints: atWork } = await visitor(browser, DESK)
  const code = await sayAnonymously(patient, '我要投诉', words)
  await signIn(desk, 'relations_officer')
  const id = await openCase(desk, words)
  await act(desk, '受理')
  await desk.getByText('已受理').first().waitFor()

  await desk.getByRole('button', { name: '请患者补充' }).click()
  const asking = desk.getByRole('dialog', { name: '请患者补充' })
  await asking.getByText('法定期限不变').waitFor()
  await asking.getByRole('button', { name: '请患者补充' }).click()
  await asking.getByText('这一项需要填写').waitFor()
  await asking.getByLabel('想请患者补充什么').fill(question)
  await send(asking, '请患者补充')
  await desk.getByText('等待患者补充，暂停计时').first().waitFor()

  await desk.goto(`${address}/desk?queue=open&q=${encodeURIComponent(words)}`)
  const row = desk.getByRole('list', { name: '反馈单列表' }).getByRole('button').first()
  await row.getByText('待患者补充').waitFor()

  await patient.goto(`${address}/p/${code}`)
  await patient.getByRole('heading', { name: '想请您补充一点情况' }).waitFor()
  expect(await patient.getByText(question).count()).toBeGreaterThan(0)
  await patient.getByRole('button', { name: '现在回答' }).click()
  await patient.keyboard.type('周二上午，三号窗口')
  await patient.getByRole('button', { name: '送出' }).click()
  await patient.getByText('周二上午，三号窗口').first().waitFor()
  await patient.getByRole('heading', { name: '想请您补充一点情况' }).waitFor({ state: 'hidden' })

  await row.getByText('待患者补充').waitFor({ state: 'hidden' })
  await goToCase(desk, id)
  await desk.getByText('继续计时：患者回答了').waitFor()
  await desk.getByTitle('查看全部承诺和计算方法').click()
  const answer = desk
    .getByRole('listitem')
    .filter({ hasText: '答复' })
    .filter({ hasText: '怎么算的' })
  await answer.getByRole('button', { name: '怎么算的' }).click()
  await answer.getByText('请患者补充，暂停计时').waitFor()
  await answer.getByText('继续计时：患者回答了').waitFor()
  expect([...atHome, ...atWork]).toEqual([])
})
