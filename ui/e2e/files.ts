import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

export interface Chosen {
  name: string
  mimeType: string
  buffer: Buffer
}

/** The smallest pictures and documents that are what they say, and one that is not. */
export const PICTURE: Chosen = {
  name: '病房.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
}

export const REPORT: Chosen = {
  name: '张三的检查报告.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
  ),
}

export const NO_REPORT: Chosen = {
  name: '检查报告.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('<html><script>alert(1)</script></html>'),
}

/** Chooses a file in the picker of a form and waits until it has arrived. */
export async function enclose(form: Locator, picker: '加照片' | '加 PDF', file: Chosen) {
  const arrived = form.getByRole('button', { name: /^去掉第/ })
  const before = await arrived.count()
  await form.getByLabel(picker).setInputFiles(file)
  await arrived.nth(before).waitFor()
  await expect.poll(() => form.getByText(/^正在(传|准备|上传)/).count()).toBe(0)
}
