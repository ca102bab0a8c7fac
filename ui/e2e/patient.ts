import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { enclose, type Chosen } from './files'

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/

/** Scans the place's QR code, says the words without a name, and reads the code on the receipt. */
export async function sayAnonymously(
  page: Page,
  nature: string,
  words: string,
  picture?: Chosen,
): Promise<string> {
  await write(page, nature, words, picture)
  await page.getByText('匿名', { exact: true }).click()
  return receipt(page)
}

/** As {@link sayAnonymously}, but the hospital can call back. */
export async function sayWithPhone(
  page: Page,
  nature: string,
  words: string,
  phone: string,
): Promise<string> {
  await write(page, nature, words)
  await page.getByText('只留手机号', { exact: true }).click()
  await page.getByRole('textbox', { name: '手机号' }).fill(phone)
  return receipt(page)
}

async function write(page: Page, nature: string, words: string, picture?: Chosen) {
  const { address, hospital, place } = inject('product')
  await page.goto(`${address}/v/${hospital}/${place}`)
  await page.getByRole('button', { name: nature }).click()
  await page.getByLabel('您的话').fill(words)
  if (picture) await enclose(page.getByRole('main'), '加照片', picture)
  await page.getByRole('button', { name: '下一步' }).click()
}

async function receipt(page: Page): Promise<string> {
  await page.getByRole('button', { name: '送出' }).click()
  const code = page.getByText(CODE).first()
  await code.waitFor()
  return CODE.exec(await code.innerText())?.[0] ?? ''
}

/** The same without the phone, for stories that begin when the words are already in the house. */
export async function said(nature: string, text: string): Promise<string> {
  const { address, hospital, place } = inject('product')
  const answer = await fetch(`${address}/api/v1/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ hospital, channel: 'h5', place, nature, text, identity: 'anonymous' }),
  })
  const receipt = (await answer.json()) as { code?: string }
  if (!receipt.code) throw new Error(`not taken: ${JSON.stringify(receipt)}`)
  return receipt.code
}
