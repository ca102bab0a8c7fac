import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { dingTalkGroup } from './group'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address, relay } = inject('product')

const SPOKEN = { timeout: 120_000, interval: 2000 }

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

for (const [name, size] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test(`everybody chooses on a ${name} what reaches them and when they rest, danger apart`, async () => {
    const { page, complaints } = await visitor(browser, size)
    await signIn(page, 'front_line')
    await page.goto(`${address}/desk/notices`)
    await page.getByRole('main').getByRole('link', { name: '我的提醒' }).click()
    const progress = page.getByRole('checkbox', { name: '进展 · 邮件' })
    await progress.waitFor()
    const before = await progress.isChecked()
    expect(await page.getByRole('checkbox', { name: '危险与上报 · 邮件' }).isDisabled()).toBe(true)
    await progress.setChecked(!before)
    await page.getByLabel('从', { exact: true }).fill('21:30')
    await page.getByLabel('到', { exact: true }).fill('06:45')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()

    await page.reload()
    await expect.poll(() => page.getByLabel('从', { exact: true }).inputValue()).toMatch(/^21:30/)
    expect(await progress.isChecked()).toBe(!before)
    await page.getByLabel('到', { exact: true }).fill('21:30')
    await page.getByText('表示没有安静时段').waitFor()
    expect(complaints).toEqual([])
  })
}

test('a robot is set up once, and its address is never shown again', async () => {
  const { page, complaints } = await visitor(browser, DESK)
  const name = `值班群 ${String(Date.now())}`
  const key = 'a1b2c3d4-0000-4000-8000-00000000beef'
  await signIn(page, 'administrator')
  await page.goto(`${address}/desk/admin/robots`)
  await page.getByRole('button', { name: '新增机器人' }).click()
  const form = page.getByRole('dialog', { name: '新增机器人' })
  await form.getByLabel('名称').fill(name)
  await form.getByLabel('Webhook 地址').fill(`https://example.com/cgi-bin/webhook/send?key=${key}`)
  // Off, so that nothing leaves this house.
  await form.getByLabel('启用').uncheck()
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('地址必须是所选平台的官方 Webhook').waitFor()
  await form
    .getByLabel('Webhook 地址')
    .fill(`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`)
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'hidden' })

  const robot = page.getByRole('listitem').filter({ hasText: name })
  await robot.getByText('已停用').waitFor()
  expect(await robot.getByRole('button', { name: '发一条测试' }).isDisabled()).toBe(true)
  expect(await page.content()).not.toContain(key)
  await robot.getByRole('button', { name: '修改' }).click()
  const again = page.getByRole('dialog', { name: '修改机器人' })
  expect(await again.getByLabel('Webhook 地址').inputValue()).toBe('')
  await page.keyboard.press('Escape')
  await again.waitFor({ state: 'hidden' })

  await robot.getByRole('button', { name: `删除 ${name}` }).click()
  const asking = page.getByRole('dialog', { name: '删除这个机器人？' })
  await asking.getByRole('button', { name: '删除', exact: true }).click()
  await asking.waitFor({ state: 'hidden' })
  await expect.poll(() => robot.count()).toBe(0)
  expect(complaints).toEqual([])
})

test.skipIf(relay === '')(
  'a group hears of danger, signed, and never what the patient said',
  async () => {
    const { page, complaints } = await visitor(browser, DESK)
    const mark = String(Date.now())
    const secret = `SEC${mark}`
    const group = await dingTalkGroup(relay, mark, secret)
    await signIn(page, 'administrator')
    await page.goto(`${address}/desk/admin/robots`)
    await page.getByRole('button', { name: '新增机器人' }).click()
    const form = page.getByRole('dialog', { name: '新增机器人' })
    await form.getByLabel('名称').fill(`质控群 ${mark}`)
    await form.getByRole('radio', { name: '钉钉' }).check()
    await form.getByLabel('Webhook 地址').fill(`${relay}/robot/send?access_token=${mark}`)
    await form.getByLabel('加签密钥').fill('SEC-copied-wrongly')
    // Nothing but danger: a hospital full of late cases would use up what a robot may say in a minute.
    await form.getByLabel('时限').uncheck()
    await form.getByLabel('逐级上报').uncheck()
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'hidden' })
    const robot = page.getByRole('listitem').filter({ hasText: `质控群 ${mark}` })
    await robot.getByRole('button', { name: '发一条测试' }).click()
    await page.getByText('签名不对。请核对加签密钥').first().waitFor()
    expect(group.heard).toEqual([])

    await robot.getByRole('button', { name: '修改' }).click()
    const again = page.getByRole('dialog', { name: '修改机器人' })
    await again.getByLabel('加签密钥').fill(secret)
    await again.getByRole('button', { name: '保存' }).click()
    await again.waitFor({ state: 'hidden' })
    const tested = () => group.heard.some((said) => said.includes('测试消息'))
    await expect
      .poll(async () => {
        // It may be resting, if it has just spoken of others.
        if (!tested()) await robot.getByRole('button', { name: '发一条测试' }).click()
        return tested()
      }, SPOKEN)
      .toBe(true)

    const { page: patient } = await visitor(browser, PHONE)
    const words = `输液后孩子昏迷了，叫了半天没有人来 ${mark}`
    await sayAnonymously(patient, '我要投诉', words)
    await expect
      .poll(() => group.heard.filter((said) => !said.includes('测试消息')).length, SPOKEN)
      .toBeGreaterThan(0)
    for (const said of group.heard) {
      expect(said).toContain('回音')
      expect(said).not.toContain('昏迷')
      expect(said).not.toContain(mark)
    }
    await robot.getByRole('button', { name: `删除 质控群 ${mark}` }).click()
    const asking = page.getByRole('dialog', { name: '删除这个机器人？' })
    await asking.getByRole('button', { name: '删除', exact: true }).click()
    await asking.waitFor({ state: 'hidden' })
    await group.close()
    expect(complaints).toEqual([])
  },
)
