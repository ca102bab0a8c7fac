import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, visitor } from './browser'

const { address, users } = inject('product')

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
