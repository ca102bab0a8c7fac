import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { answerCase } from './answering'
import { DESK, launch, PHONE, visitor } from './browser'
import { act, begin, openCase, send } from './case'
import { sayAnonymously, sayWithPhone } from './patient'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** Goes to the list of calls and opens the one about these words. */
async function toCall(desk: Page, words: string) {
  await desk.goto(`${address}/desk/call-backs`)
  const entry = desk.getByRole('listitem').filter({ hasText: words })
  await entry.getByRole('button').click()
  await desk.getByRole('heading', { name: '怎么说' }).waitFor()
  return entry
}

for (const [name, size] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test(`somebody else calls back on a ${name}: nobody there, not settled, settled`, async () => {
    const { page: patient } = await visitor(browser, PHONE)
    const { page: officer } = await visitor(browser, DESK)
    const { page: nurse, complaints } = await visitor(browser, size)
    const words = `取药等了两小时 ${String(Date.now())}`
    const code = await sayWithPhone(patient, '我要投诉', words, '13800138000')

    await signIn(officer, 'relations_officer')
    await openCase(officer, words)
    await act(officer, '受理')
    await officer.getByText('已受理').first().waitFor()
    await answerCase(officer, '对不起，让您久等了。明天起中午加开两个窗口。')
    await toCall(officer, words)
    await officer.getByText('这件是您答复的，请由同事来打这通电话').waitFor()
    expect(await officer.getByRole('radiogroup', { name: '结果' }).count()).toBe(0)

    await signIn(nurse, 'followup_nurse')
    await toCall(nurse, words)
    await nurse.getByText('联系不上时，分在 2 个不同的日子一共打满 3 次').waitFor()
    await nurse.getByText('中午加开两个窗口').waitFor()
    const save = nurse.getByRole('button', { name: /^保存/ })
    await save.click()
    await nurse.getByText('请选择结果').waitFor()
    await nurse.getByRole('radio', { name: /没有联系上/ }).check()
    await save.click()
    await nurse.getByText('已记录').first().waitFor()

    await toCall(nurse, words)
    await nurse.getByText('第 2 次，共 3 次').first().waitFor()
    await nurse.getByText(/^没有联系上：/).waitFor()
    await nurse.getByRole('radio', { name: /没有解决/ }).check()
    await save.click()
    await nurse.getByText('请写下患者说哪里没有解决').waitFor()
    await nurse.getByLabel('患者怎么说').fill('今天中午还是一个窗口')
    await save.click()
    await nurse.getByText('已重新办理并升一级').waitFor()

    await patient.goto(`${address}/p/${code}`)
    await patient.getByRole('heading', { name: '正在重新办理' }).waitFor()
    await openCase(officer, words)
    await officer.getByText('紧急', { exact: true }).first().waitFor()
    await answerCase(officer, '今天已到药房核实，两个窗口都已开放。')

    await toCall(nurse, words)
    await nurse.getByRole('radio', { name: /已解决/ }).check()
    await nurse.getByRole('button', { name: '满意', exact: true }).click()
    await save.click()
    await nurse.getByText('已记录').first().waitFor()
    await nurse.goto(`${address}/desk/call-backs`)
    await nurse.getByRole('heading', { name: '回访', exact: true }).waitFor()
    await expect.poll(() => nurse.getByRole('listitem').filter({ hasText: words }).count()).toBe(0)
    await patient.reload()
    await patient.getByText('您说，满意了').waitFor()
    expect(complaints).toEqual([])
  })
}

test('new facts after the end open the matter again', async () => {
  const { page: patient, complaints } = await visitor(browser, PHONE)
  const { page: desk } = await visitor(browser, DESK)
  const words = `病房热水一直不热 ${String(Date.now())}`
  const code = await sayAnonymously(patient, '我要投诉', words)
  await signIn(desk, 'relations_officer')
  await openCase(desk, words)
  await act(desk, '受理')
  await desk.getByText('已受理').first().waitFor()
  await answerCase(desk, '热水器今天已修好。')
  await patient.goto(`${address}/p/${code}`)
  await patient.getByRole('button', { name: '满意', exact: true }).click()
  await patient.getByText('谢谢您告诉我们').waitFor()
  await send(await begin(desk, '办结'), '办结')
  await desk.getByText('已办结').first().waitFor()

  await patient.reload()
  await patient.getByText('有了新的情况，随时写在下面').waitFor()
  await patient.getByLabel('补充说明').fill('今天又不热了，和上次是同一间')
  await patient.getByRole('button', { name: '送出' }).click()
  await patient.getByText('已送到医院').waitFor()

  await desk.reload()
  await desk.getByText('办结后，患者又补充了情况').waitFor()
  const dialog = await begin(desk, '重新办理')
  await dialog.getByRole('textbox').first().fill('热水又坏了，重新办理')
  await send(dialog, '重新办理')
  await patient.reload()
  await patient.getByRole('heading', { name: '正在重新办理' }).waitFor()
  expect(complaints).toEqual([])
})

const TOKEN = '1-abcdefghjkmnpqrstvwx'
const LINK = `**/api/v1/feedback/answers/${TOKEN}`
const linked = (state: string) => ({
  state,
  hospital: { code: 'X', name: '市人民医院', nameEn: 'City', phone: '010-12345678' },
  receivedAt: '2026-03-02T08:00:00Z',
  reply: { text: '窗口已加开。', at: '2026-03-03T08:00:00Z', department: null },
  expiresAt: '2099-01-01T00:00:00Z',
})

test('the link of an answer asks before it acts, and says so when it is used or too old', async () => {
  const { page, complaints } = await visitor(browser, PHONE)
  const said: string[] = []
  let state = 'open'
  // A link leaves the house only by a carrier to telephones; what the server does with it, EchoJourneyTests tell.
  await page.route(LINK, async (route) => {
    const word = route.request().postData()
    if (word !== null) {
      said.push(word)
      state = word.includes('true') ? 'settled' : 'reopened'
    }
    await route.fulfill({ json: linked(state) })
  })
  await page.goto(`${address}/p/answer/${TOKEN}`)
  await page.getByText('窗口已加开').waitFor()
  expect(said).toEqual([])
  await page.getByRole('button', { name: '还没解决' }).click()
  await page.getByRole('button', { name: '请医院重新办理' }).click()
  await page.getByText('请写一句还缺什么').waitFor()
  expect(said).toEqual([])
  await page.getByLabel('哪里还没解决？').fill('还是一个窗口')
  await page.getByRole('button', { name: '请医院重新办理' }).click()
  await page.getByRole('heading', { name: '正在重新办理' }).waitFor()
  expect(said).toHaveLength(1)

  state = 'open'
  await page.reload()
  await page.getByRole('button', { name: '已解决' }).click()
  await page.getByRole('heading', { name: '您已确认解决' }).waitFor()
  for (const [next, title] of [
    ['closed', '这件事已办结'],
    ['expired', '这个链接已过期'],
  ] as const) {
    state = next
    await page.reload()
    await page.getByRole('heading', { name: title }).waitFor()
    expect(await page.getByRole('button', { name: '已解决' }).count()).toBe(0)
  }
  expect(said).toHaveLength(2)

  await page.goto(`${address}/p/answer/1-nosuchlink`)
  await page.getByRole('heading', { name: '打不开这个链接' }).waitFor()
  await page.getByRole('link', { name: '凭查询码查看全部进展' }).click()
  await page.getByLabel('输入查询码').waitFor()
  expect(complaints).toEqual([])
})
