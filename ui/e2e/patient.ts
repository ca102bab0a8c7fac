import type { Page } from 'playwright-core'
import { inject } from 'vitest'

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/

/** Scans the place's QR code, says the words without a name, and reads the code on the receipt. */
export async function sayAnonymously(page: Page, nature: string, words: string): Promise<string> {
  const { address, hospital, place } = inject('product')
  await page.goto(`${address}/v/${hospital}/${place}`)
  await page.getByRole('button', { name: nature }).click()
  await page.getByLabel('您的话').fill(words)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('匿名', { exact: true }).click()
  await page.getByRole('button', { name: '送出' }).click()
  const code = page.getByText(CODE).first()
  await code.waitFor()
  return CODE.exec(await code.innerText())?.[0] ?? ''
}
