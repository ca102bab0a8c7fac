import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { act, choose, goToCase, openCase, send } from './case'
import { said } from './patient'
import { signIn, signInAs } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function nameOf(page: Page): Promise<string> {
  const answer = await page.request.get(`${address}/api/session`)
  const { user } = (await answer.json()) as { user: { name: string } }
  return user.name
}

/** On the wall clock of the hospital, so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 16)
}

test('a head is away, the deputy takes over what comes, and gives nothing back that was taken up', async () => {
  const words = `病房热水一直不热 ${String(Date.now())}`
  const { page: head, complaints: ofHead } = await visitor(browser, DESK)
  const { page: deputy, complaints: ofDeputy } = await visitor(browser, PHONE)
  await signInAs(head, 'houqin')
  await signInAs(deputy, 'xinxike')
  const [away, standing] = await Promise.all([nameOf(head), nameOf(deputy)])

  await head.goto(`${address}/desk/absences`)
  await head.getByRole('button', { name: '登记不在岗' }).click()
  const form = head.getByRole('dialog', { name: '登记不在岗' })
  await form.getByRole('button', { name: '登记不在岗' }).click()
  await form.getByText('请填写这一项').first().waitFor()
  await choose(form, '代班人', standing)
  await form.getByLabel('到', { exact: true }).fill(inDays(2))
  await form.getByLabel('说明').fill('外出学习')
  await send(form, '登记不在岗')
  const absence = head.getByRole('row').filter({ hasText: standing })
  await absence.getByText('进行中').waitFor()

  await said('complaint', words)
  await deputy.goto(`${address}/desk/notices`)
  await deputy.getByText(`请您代班 · ${away}`).first().waitFor()
  const id = await openCase(deputy, words)
  await act(deputy, '受理')
  await deputy.getByText('处理中').first().waitFor()

  await absence.getByRole('button', { name: '提前结束' }).click()
  const ending = head.getByRole('dialog', { name: '结束这次不在岗？' })
  await send(ending, '提前结束')
  await head.getByText('没有登记不在岗').waitFor()
  await goToCase(deputy, id)
  await goToCase(head, id)
  await head.getByText(`${standing}`).first().waitFor()
  expect([...ofHead, ...ofDeputy]).toEqual([])
})

test('nobody leaves with cases in hand', async () => {
  const mark = String(Date.now())
  const words = `病房热水一直不热 ${mark}`
  await said('complaint', words)
  const { page: admin, complaints: ofAdmin } = await visitor(browser, DESK)
  await signIn(admin, 'administrator')
  await admin.goto(`${address}/desk/admin/people`)
  await admin.getByRole('button', { name: '新增人员' }).click()
  const adding = admin.getByRole('dialog', { name: '新增人员' })
  await adding.getByLabel('用户名').fill(`lin${mark}`)
  await adding.getByLabel('姓名').fill(`林暂代${mark}`)
  await choose(adding, '岗位', '客服与医患办')
  await choose(adding, '科室', '医患关系办公室（客服中心）')
  await admin.keyboard.press('Tab')
  await adding.getByRole('button', { name: '保存' }).click()
  const shown = admin.getByRole('dialog', { name: '临时密码' })
  const password = await shown.locator('.secret').innerText()
  await admin.keyboard.press('Escape')

  const { page: leaving, complaints: ofLeaving } = await visitor(browser, DESK)
  await leaving.goto(`${address}/desk`)
  await leaving.getByLabel('用户名').fill(`lin${mark}`)
  await leaving.getByLabel('密码', { exact: true }).fill(password)
  await leaving.getByRole('button', { name: '登录' }).click()
  const own = `Ganzhou-${mark}`
  await leaving.getByLabel('现在的密码').fill(password)
  await leaving.getByLabel('新密码', { exact: true }).fill(own)
  await leaving.getByLabel('再输入一次新密码').fill(own)
  await leaving.getByRole('button', { name: '更换密码' }).click()
  await leaving.getByRole('navigation').first().waitFor()
  const id = await openCase(leaving, words)
  await act(leaving, '受理')
  await leaving.getByText('处理中').first().waitFor()

  await admin.getByLabel('搜索姓名、用户名、科室').fill(mark)
  await admin
    .getByRole('row')
    .filter({ hasText: mark })
    .getByRole('button', { name: '修改' })
    .click()
  const editing = admin.getByRole('dialog', { name: '修改人员' })
  await editing.getByRole('switch').uncheck({ force: true })
  await editing.getByRole('button', { name: '保存' }).click()
  const handing = admin.getByRole('dialog', { name: `移交林暂代${mark}的反馈` })
  await handing.getByText(/经办 1 件/).waitFor()
  await handing.getByRole('button', { name: '移交并停用' }).click()
  await handing.getByText('请填写这一项').waitFor()

  const { page: colleague, complaints: ofColleague } = await visitor(browser, DESK)
  await signInAs(colleague, 'kefu')
  const successor = await nameOf(colleague)
  await choose(handing, '移交给', successor)
  await send(handing, '移交并停用')
  await goToCase(colleague, id)
  await colleague.getByText(`林暂代${mark}离岗，移交给${successor}`).waitFor()
  expect([...ofAdmin, ...ofLeaving, ...ofColleague]).toEqual([])
})
