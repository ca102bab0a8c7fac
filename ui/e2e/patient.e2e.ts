import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { sayAnonymously } from './patient'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

for (const [name, size] of [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const) {
  describe(`a patient with ${name}`, () => {
    test('says it in three screens and follows it by code', async () => {
      const { page, complaints } = await visitor(browser, size)
      const code = await sayAnonymously(page, '我要投诉', '二楼候诊区没有座位，老人站了一个小时')
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
