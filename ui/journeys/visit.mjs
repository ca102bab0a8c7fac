// The patient's journeys in a real browser: npm run build && npm run journeys
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { raise, write } from './stage.mjs'

let stage
before(async () => (stage = await raise()))
after(() => stage.strike())

const journey = (name, walk, options) =>
  test(name, { timeout: 40_000 }, async () => {
    const { page, context, complaints } = await stage.phone(options)
    page.setDefaultTimeout(8_000)
    await walk(page, context)
    assert.deepEqual(complaints, [])
    await context.close()
  })

/** Every request to say it: its key and its body. */
function listen(page) {
  const heard = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/feedback'))
      heard.push({ key: request.headers()['idempotency-key'], body: request.postDataJSON() })
  })
  return heard
}

const send = (page) => page.getByRole('button', { name: '送出' })
const code = (page) => page.locator('.code')

journey('three screens lead to a receipt, and the receipt survives a reload', async (page) => {
  await write(page)
  await page.getByText('匿名', { exact: true }).click()
  await send(page).click()
  await code(page).waitFor()
  assert.match(await code(page).innerText(), /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.match(await page.locator('.promised').innerText(), /前，有人回应您/)
  await page.reload()
  await code(page).waitFor()
  const left = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.includes('draft')),
  )
  assert.deepEqual(left, [])
})

journey('a double tap makes one', async (page) => {
  const heard = listen(page)
  await write(page)
  await page.getByText('匿名', { exact: true }).click()
  await send(page).dblclick()
  await code(page).waitFor()
  assert.equal(heard.length, 1)
})

journey(
  'without a network the words wait, and go by themselves when it is back',
  async (page, context) => {
    const heard = listen(page)
    await write(page)
    await page.getByText('匿名', { exact: true }).click()
    await context.setOffline(true)
    await send(page).click()
    await page.getByText('没有网络，您写的话已保存在这台手机上').waitFor()
    await context.setOffline(false)
    await code(page).waitFor()
    assert.equal(new Set(heard.map((each) => each.key)).size, 1)
  },
)

journey(
  'an answer that got lost is asked for again under the same key, also after a reload',
  async (page) => {
    const heard = listen(page)
    let lose = true
    await page.route('**/api/v1/feedback', async (route) => {
      if (!lose) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await write(page, '回应丢在路上。')
    await page.getByText('匿名', { exact: true }).click()
    await send(page).click()
    await page.getByText('不会重复').waitFor()
    lose = false
    await page.reload()
    await code(page).waitFor()
    assert.ok(heard.length >= 2)
    assert.equal(new Set(heard.map((each) => each.key)).size, 1)
  },
)

journey('words changed after they arrived unseen are not lost and not doubled', async (page) => {
  await page.route(
    '**/api/v1/feedback',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await write(page, '先写的。')
  await page.getByText('匿名', { exact: true }).click()
  await send(page).click()
  await page.getByRole('button', { name: '先不送' }).click()
  await page.getByRole('button', { name: '返回上一步' }).click()
  await page.getByLabel('您的话').fill('后来改的。')
  await page.getByRole('button', { name: '下一步' }).click()
  await send(page).click()
  await page.getByRole('heading', { name: '上一次写的已经送到了' }).waitFor()
  await page.getByRole('button', { name: '看那一份的回执' }).click()
  await page.getByRole('link', { name: '看进度' }).click()
  assert.equal(await page.getByLabel('补充说明').inputValue(), '后来改的。')
})

journey('a reload keeps words, photo and identity', async (page) => {
  await page.goto('/v/CITY/PED')
  await page.getByRole('button', { name: /我要表扬/ }).click()
  await page.getByLabel('您的话').fill('护士很耐心。')
  await page.locator('input[type=file][accept^=image]').setInputFiles('public/echo.svg')
  await page.getByRole('button', { name: '去掉第 1 个' }).waitFor()
  await page.locator('.photo .travel').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('只留手机号').click()
  await page.getByLabel('手机号', { exact: true }).last().fill('13800138000')
  await page.reload()
  assert.equal(await page.locator('#phone').inputValue(), '13800138000')
  await page.goBack()
  assert.equal(await page.getByLabel('您的话').inputValue(), '护士很耐心。')
  assert.equal(await page.locator('.photo img').count(), 1)
})

journey('a photo that does not get through can be tried again', async (page) => {
  await page.route('**/api/v1/attachments', (route) => route.abort('connectionreset'), { times: 1 })
  await page.goto('/v/CITY/PED')
  await page.getByRole('button', { name: /我有建议/ }).click()
  await page.locator('input[type=file][accept^=image]').setInputFiles('public/echo.svg')
  await page.getByRole('button', { name: '再传一次' }).click()
  await page.getByRole('img', { name: '照片 1' }).waitFor()
})

journey('what the server refuses stands at its field and nothing typed is gone', async (page) => {
  await write(page, '会被拒的话')
  await send(page).click()
  await page.getByText('请选一种留名方式。').waitFor()
  await page.getByText('只留手机号').click()
  await page.locator('#phone').fill('13800138000')
  await send(page).click()
  await page.locator('#phone-fault').getByText('这个号码打不通').waitFor()
  assert.equal(await page.locator('#phone').inputValue(), '13800138000')
})

journey('a code is found however it is typed; a wrong one says so at its field', async (page) => {
  await page.goto('/p')
  await page.getByLabel('输入查询码').fill('answ ered oooo')
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByRole('heading', { name: '已答复，请您看看' }).waitFor()
  await page.goto('/p/0000-0000-0000')
  await page.getByText('没有这个查询码').waitFor()
  await page.goto('/p/B10C-KED0-0000')
  await page.getByText('10 分钟后').waitFor()
})

journey('not settled asks for a reason and keeps it when the network fails', async (page) => {
  await page.route('**/confirmation', (route) => route.abort('connectionreset'), { times: 1 })
  await page.goto('/p/ANSW-ERED-0000')
  await page.getByRole('button', { name: '还没解决' }).click()
  await page.getByRole('button', { name: '请医院重新办理' }).click()
  await page.getByText('请写一句还缺什么。').waitFor()
  await page.getByLabel('哪里还没解决？').fill('屏幕还是没有更新。')
  await page.getByRole('button', { name: '请医院重新办理' }).click()
  await page.getByText('没有连上网络').waitFor()
  assert.equal(await page.getByLabel('哪里还没解决？').inputValue(), '屏幕还是没有更新。')
  await page.getByRole('button', { name: '请医院重新办理' }).click()
  await page.getByRole('heading', { name: '正在重新办理' }).waitFor()
})

journey('the keyboard alone is enough, and the heading takes the focus', async (page) => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
  await page.goto('/v/CITY')
  await page.getByRole('button', { name: '选择地点' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  assert.equal(await focused(), '选择地点')
  await page.getByRole('button', { name: /我想咨询/ }).press('Enter')
  await page.getByLabel('您的话').waitFor()
  assert.equal(await focused(), '说说您想问什么')
  await page.getByRole('button', { name: '下一步' }).press('Enter')
  await page.getByText('请先写几个字').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'words')
})

journey('a kiosk keeps nothing', async (page) => {
  await page.goto('/v/CITY/PED?kiosk')
  await page.getByRole('button', { name: /我要投诉/ }).click()
  await page.getByLabel('您的话').fill('公用的机器。')
  assert.equal(
    await page.evaluate(() => JSON.stringify(localStorage).includes('公用的机器')),
    false,
  )
})

for (const [elder, least] of [
  [false, 44],
  [true, 60],
]) {
  journey(`targets are at least ${least} pixels${elder ? ' in elder mode' : ''}`, async (page) => {
    await page.addInitScript((on) => localStorage.setItem('huiyin.elder', on), elder ? 'on' : 'off')
    const small = () =>
      page.evaluate((edge) => {
        const shown = [
          ...document.querySelectorAll(
            'button, summary, input:not([type=radio],[type=file]), textarea, .choice label, a.link, a.button, a.check',
          ),
        ]
        return shown
          .map((element) => [
            element.textContent.trim() || element.id,
            element.getBoundingClientRect(),
          ])
          .filter(
            ([, box]) => box.height > 0 && (box.height < edge - 0.5 || box.width < edge - 0.5),
          )
          .map(([name, box]) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`)
      }, least)
    await page.goto('/v/CITY/PED')
    await page.locator('.tile').first().waitFor()
    assert.deepEqual(await small(), [])
    await write(page)
    assert.deepEqual(await small(), [])
    await page.getByText('匿名', { exact: true }).click()
    await send(page).click()
    await code(page).waitFor()
    assert.deepEqual(await small(), [])
    await page.goto('/p/1ATE-1ATE-0000')
    await page.locator('.steps').waitFor()
    assert.deepEqual(await small(), [])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.equal(over, 0)
  })
}
