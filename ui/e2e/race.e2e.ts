import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, launch, visitor } from './browser'
import { begin, goToCase, openCase, send } from './case'
import { said } from './patient'
import { signIn, signInAs } from './staff'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('two act on one case at once: one wins, the other is told and keeps every word', async () => {
  const words = `病房热水一直不热 ${String(Date.now())}`
  await said('complaint', words)
  const { page: one, complaints: ofOne } = await visitor(browser, DESK)
  const { page: other, complaints: ofOther } = await visitor(browser, DESK)
  await Promise.all([signInAs(one, 'kefu'), signIn(other, 'quality_control')])
  const id = await openCase(one, words)
  await goToCase(other, id)

  const first = await begin(one, '调整等级')
  const second = await begin(other, '答复', '答复患者')
  await second.getByLabel('给患者的答复').fill('对不起，电视已经修好，谢谢您告诉我们。')
  await second.getByText('属实', { exact: true }).click()
  await second.getByLabel('原因说明').fill('报修漏登')
  await second.getByLabel('整改措施').fill('每日核对报修单')
  await first.getByText('紧急', { exact: true }).click()
  await first.getByLabel('理由').fill('有人被掉下的电视砸到')
  await send(first, '调整等级')

  await second.getByRole('button', { name: '发出答复' }).click()
  const told = second.getByRole('alert').filter({ hasText: '您填写期间，有新的变化' })
  await told.getByText('等级由“一般”调整为“紧急”').waitFor()
  expect(await second.getByLabel('给患者的答复').inputValue()).toContain('电视已经修好')
  expect(await second.getByLabel('原因说明').inputValue()).toBe('报修漏登')
  expect(await second.getByLabel('整改措施').inputValue()).toBe('每日核对报修单')
  await second.getByRole('button', { name: '发出答复' }).click()
  await second
    .getByText(/科室.*没有签署|协办/)
    .first()
    .waitFor()
  expect(await second.getByLabel('给患者的答复').inputValue()).toContain('电视已经修好')
  expect([...ofOne, ...ofOther]).toEqual([])
})
