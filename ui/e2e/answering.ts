import type { Page } from 'playwright-core'
import { begin, send } from './case'

/** Answers the case that stands open, with everything a complaint needs. */
export async function answerCase(desk: Page, text: string) {
  const dialog = await begin(desk, '答复', '答复患者')
  await dialog.getByLabel('给患者的答复').fill(text)
  await dialog.getByLabel('原因说明').fill('高峰时段人手不足')
  await dialog.getByLabel('整改措施').fill('高峰时段增开窗口')
  await dialog.getByText('属实', { exact: true }).click()
  await send(dialog, '发出答复')
}
