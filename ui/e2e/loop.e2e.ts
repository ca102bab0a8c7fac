import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'

const { address, hospital, place, users } = inject('product')
const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function signIn(page: Page, role: string) {
  const user = users.find((each) => each.role === role)
  if (!user) throw new Error(`the demo hospital has nobody who is ${role}`)
  await page.goto(`${address}/desk`)
  await page.getByLabel('用户名').fill(user.username)
  await page.getByLabel('密码', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page
    .getByRole('button', { name: user.username })
    .or(page.locator('.frame, main'))
    .first()
    .waitFor()
}

async function say(page: Page, words: string): Promise<string> {
  await page.goto(`${address}/v/${hospital}/${place}`)
  await page.getByRole('button', { name: '我要投诉' }).click()
  await page.getByLabel('您的话').fill(words)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('匿名', { exact: true }).click()
  await page.getByRole('button', { name: '送出' }).click()
  const code = page.getByText(CODE).first()
  await code.waitFor()
  return CODE.exec(await code.innerText())?.[0] ?? ''
}

/** Opens the case that carries these words; the demo hospital may still be telling its past before it. */
async function open(page: Page, words: string) {
  const search = `${address}/api/cases?queue=open&q=${encodeURIComponent(words)}`
  let id = ''
  await expect
    .poll(
      async () => {
        const found = (await (await page.request.get(search)).json()) as { items: { id: string }[] }
        id = found.items[0]?.id ?? ''
        return id
      },
      { timeout: 120_000, interval: 1_000 },
    )
    .not.toBe('')
  await page.goto(`${address}/desk/cases/${id}`)
  await page.getByText(words).first().waitFor()
}

async function answer(page: Page, words: string) {
  await page.getByRole('button', { name: '答复', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('给患者的答复').fill(words)
  await form.getByLabel('原因').fill('高峰时段窗口人手不足')
  await form.getByLabel('整改措施').fill('高峰时段固定开三个窗口')
  await form.getByText('属实', { exact: true }).click()
  await form.getByRole('button').last().click()
  await form.waitFor({ state: 'hidden' })
}

for (const [name, size] of [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const) {
  describe(`with ${name}`, () => {
    test('one complaint goes all the way round', async () => {
      const words = `缴费窗口只开一个，${name === 'a phone' ? '老人' : '孩子'}站着等了很久`
      const patient = await visitor(browser, size)
      const staff = await visitor(browser, size)
      const code = await say(patient.page, words)
      await signIn(staff.page, 'relations_officer')
      await open(staff.page, words)
      await answer(staff.page, '从今天起，高峰时段固定开三个窗口。')

      await patient.page.goto(`${address}/p/${code}`)
      await patient.page.getByText('固定开三个窗口').waitFor()
      await patient.page.getByRole('button', { name: '还没解决' }).click()
      await patient.page.getByLabel('哪里还没解决').fill('今天还是一个窗口')
      await patient.page.getByRole('button', { name: '请医院重新办理' }).click()
      await patient.page.getByText('正在重新办理').first().waitFor()

      await staff.page.reload()
      await staff.page.getByText('紧急').first().waitFor()
      await answer(staff.page, '刚刚到现场看过，三个窗口都开了。')
      await patient.page.reload()
      await patient.page.getByRole('button', { name: '满意', exact: true }).click()
      await patient.page.getByText('谢谢您告诉我们').waitFor()
      expect(patient.complaints).toEqual([])
      expect(staff.complaints).toEqual([])
    })
  })
}

test('every role signs in and sees a page of its own', async () => {
  for (const role of new Set(users.map((user) => user.role))) {
    const { page, complaints } = await visitor(browser, DESK)
    await signIn(page, role)
    await page.locator('main').first().waitFor()
    expect(complaints, role).toEqual([])
    await page.context().close()
  }
})

test('the desk reads English', async () => {
  const { page } = await visitor(browser, DESK)
  await page.goto(`${address}/desk?lang=en`)
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  expect(await page.locator('body').innerText()).not.toContain('登录')
})
