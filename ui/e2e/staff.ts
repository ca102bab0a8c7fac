import type { Page } from 'playwright-core'
import { inject } from 'vitest'

/** Signs in as somebody of the demo hospital who has this role. */
export async function signIn(page: Page, role: string) {
  const user = inject('product').users.find((each) => each.role === role)
  if (!user) throw new Error(`the demo hospital has nobody who is ${role}`)
  await signInAs(page, user.username)
}

/** Signs in as this person of the demo hospital, such as the head of a certain department. */
export async function signInAs(page: Page, username: string) {
  const { address, users } = inject('product')
  const user = users.find((each) => each.username === username)
  if (!user) throw new Error(`the demo hospital has nobody called ${username}`)
  await page.goto(`${address}/desk`)
  await page.getByLabel('用户名').fill(user.username)
  await page.getByLabel('密码', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation').first().waitFor()
}
