import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { act, openCase } from './case'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function answer(desk: Page, text: string) {
  await act(desk, '答复')
  const dialog: Locator = desk.getByRole('dialog', { name: '答复患者' })
  await dialog.getByLabel('给患者的答复').fill(text)
  await dialog.getByLabel('原因说明').fill('高峰时段人手不足')
  await dialog.getByLabel('整改措施').fill('高峰时段增开窗口')
  await dialog.getByText('属实', { exact: true }).click()
  await dialog.getByRole('button', { name: '发出答复' }).click()
  await desk.getByText('答复已发出').first().waitFor()
  await dialog.waitFor({ state: 'hidden' })
}

for (const [name, size] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test(`a complaint goes all the way round, handled on a ${name}`, async () => {
    const { page: patient, complaints: atHome } = await visitor(browser, PHONE)
    const { page: desk, complaints: atWork } = await visitor(browser, size)
    const words = `缴费窗口上午只开了一个，排队排到大门口 ${String(Date.now())}`
    const code = await sayAnonymously(patient, '我要投诉', words)
    await signIn(desk, 'relations_officer')

    await openCase(desk, words)
    await act(desk, '受理')
    await desk.getByText('已受理').first().waitFor()
    await answer(desk, '让您久等了，对不起。从明天起，上午开三个窗口。')

    await patient.goto(`${address}/p/${code}`)
    await patient.getByText('上午开三个窗口').waitFor()
    await patient.getByRole('button', { name: '还没解决' }).click()
    await patient.getByLabel('哪里还没解决？').fill('今天去还是一个窗口')
    await patient.getByRole('button', { name: '请医院重新办理' }).click()
    await patient.getByText('已经重新办理').waitFor()

    await desk.getByText('今天去还是一个窗口').first().waitFor()
    await answer(desk, '我们在现场核实过了，三个窗口今天都已开放。')

    await patient.reload()
    await patient.getByText('三个窗口今天都已开放').waitFor()
    await patient.getByRole('button', { name: '满意', exact: true }).click()
    await patient.getByText('谢谢您告诉我们').waitFor()

    await act(desk, '办结')
    await desk.getByRole('dialog').getByRole('button', { name: '办结' }).click()
    await desk.getByText('已办结').first().waitFor()
    await patient.reload()
    await patient.getByText('已办结').first().waitFor()
    expect([...atHome, ...atWork]).toEqual([])
  })
}
