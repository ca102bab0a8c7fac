import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'

const { address, hospital, place } = inject('product')
const here = `${address}/v/${hospital}/${place}`
const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function say(page: Page, nature: string, words: string) {
  await page.goto(here)
  await page.getByRole('button', { name: nature }).click()
  await page.getByLabel('您的话').fill(words)
  await page.getByRole('button', { name: '下一步' }).click()
}

async function receiptCode(page: Page): Promise<string> {
  const code = page.getByText(CODE).first()
  await code.waitFor()
  return CODE.exec(await code.innerText())?.[0] ?? ''
}

for (const [name, size] of [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const) {
  describe(`a patient with ${name}`, () => {
    test('says it in three screens and follows it by code', async () => {
      const { page, complaints } = await visitor(browser, size)
      await say(page, '我要投诉', '二楼候诊区没有座位，老人站了一个小时')
      await page.getByText('匿名', { exact: true }).click()
      await page.getByRole('button', { name: '送出' }).click()
      const code = await receiptCode(page)
      await expect.poll(() => page.getByText('前').count()).toBeGreaterThan(0)

      await page.goto(`${address}/p/${code.toLowerCase().replaceAll('-', '')}`)
      await page.getByText('老人站了一个小时').waitFor()
      await page.getByLabel('补充说明').fill('是周三下午')
      await page.getByRole('button', { name: '送出' }).click()
      await page.getByText('是周三下午').first().waitFor()
      expect(complaints).toEqual([])
    })
  })
}

test('a wrong code says what to do', async () => {
  const { page } = await visitor(browser, PHONE)
  await page.goto(`${address}/p/0000-0000-0000`)
  await page.getByText('没有这个查询码').waitFor()
})
