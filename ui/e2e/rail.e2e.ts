import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('the rail is folded by keyboard, remembers it, and opens for a visit', async () => {
  const { page, complaints } = await visitor(browser, DESK)
  await signIn(page, 'quality_control')
  const rail = page.getByRole('navigation', { name: '主导航' })
  const look = rail.getByRole('button', { name: '查阅' })
  const ledger = rail.getByRole('link', { name: '反馈台账' })
  expect(await look.getAttribute('aria-expanded')).toBe('false')
  expect(await ledger.isVisible()).toBe(false)

  await look.focus()
  await page.keyboard.press('Enter')
  await ledger.waitFor()
  await page.reload()
  await ledger.waitFor()
  await rail.getByRole('button', { name: '查阅' }).click()
  await ledger.waitFor({ state: 'hidden' })

  await page.goto(`${address}/desk/ledger`)
  await ledger.waitFor()
  expect(await ledger.getAttribute('aria-current')).toBe('page')
  await page.goto(`${address}/desk/notices`)
  await rail.getByRole('link', { name: '通知' }).waitFor()
  expect(await ledger.isVisible()).toBe(false)
  expect(complaints).toEqual([])
})

test('an administrator finds everything on a phone in the drawer', async () => {
  const { page, complaints } = await visitor(browser, PHONE)
  await signIn(page, 'administrator')
  for (const [link, path] of [
    ['人员', 'people'],
    ['群机器人', 'robots'],
    ['升级阶梯', 'ladder'],
  ] as const) {
    await page.getByRole('button', { name: '更多' }).click()
    const drawer = page.getByRole('dialog', { name: '主导航' })
    await drawer.getByRole('link', { name: link }).click()
    await page.waitForURL(new RegExp(`/admin/${path}$`))
    await drawer.waitFor({ state: 'hidden' })
  }
  expect(complaints).toEqual([])
})
