import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, visitor } from './browser'
import { signIn } from './staff'

const { address, users } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

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
