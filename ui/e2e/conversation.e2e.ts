import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { act, caseOf, goToCase } from './case'
import { enclose, NO_REPORT, PICTURE, REPORT } from './files'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test('somebody without a name and the hospital write to each other, with pictures and a document', async () => {
  const { page: patient, complaints: atHome } = await visitor(browser, PHONE)
  const { page: desk, complaints: atWork } = await visitor(browser, DESK)
  const words = `病房的窗户关不严，夜里很冷 ${String(Date.now())}`
  const code = await sayAnonymously(patient, '我要投诉', words, PICTURE)
  await patient.goto(`${address}/p/${code}`)
  await patient.getByRole('button', { name: '照片 1' }).waitFor()

  await signIn(desk, 'relations_officer')
  const id = await caseOf(desk, words)
  await goToCase(desk, id)
  await act(desk, '受理')
  await desk.getByText('已受理').first().waitFor()
  await desk.getByRole('button', { name: '请患者补充' }).click()
  const asking = desk.getByRole('dialog', { name: '请患者补充' })
  await asking.getByLabel('想请患者补充什么').fill('请问是哪一扇窗？拍一张给我们看看。')
  await asking.getByRole('button', { name: '请患者补充' }).click()
  await asking.waitFor({ state: 'hidden' })
  await desk.getByText('患者还没看').first().waitFor()

  await patient.reload()
  await patient.getByText('上次看过之后，医院有新的消息').waitFor()
  await patient.getByRole('button', { name: '现在回答' }).click()
  const form = patient.getByRole('main')
  await form.getByLabel('补充说明').fill('靠门的这一扇，维修单也发给您')
  await enclose(form, '加照片', PICTURE)
  await form.getByLabel('加 PDF').setInputFiles(NO_REPORT)
  await form.getByText('只能上传照片（JPEG、PNG 或 WebP）和 PDF 文件').waitFor()
  await form.getByRole('button', { name: '去掉第 2 个' }).click()
  await enclose(form, '加 PDF', REPORT)
  await form.getByRole('button', { name: '送出' }).click()
  await patient.getByText('已送到医院').waitFor()
  await patient.getByText('靠门的这一扇').waitFor()
  await patient.getByRole('link', { name: /^PDF 文件 1/ }).waitFor()

  await desk.goto(`${address}/desk?queue=open&q=${encodeURIComponent(words)}`)
  const row = desk.getByRole('list', { name: '反馈单列表' }).getByRole('listitem')
  await row.getByText('患者有新的话，还没有回应').waitFor()
  await goToCase(desk, id)
  const heard = desk.getByRole('listitem').filter({ hasText: '靠门的这一扇' })
  await heard.getByRole('button', { name: '第 1 张照片，点按放大' }).waitFor()
  const saving = desk.waitForEvent('download')
  await heard.getByRole('link', { name: /^PDF 文件 1/ }).click()
  expect((await saving).suggestedFilename()).toMatch(/^[0-9a-f-]{36}\.pdf$/)

  await desk.getByRole('tab', { name: '回复患者' }).click()
  await desk.getByRole('textbox', { name: '回复患者' }).fill('谢谢您，今天下午来修。')
  await desk.getByRole('button', { name: '发送给患者' }).click()
  await desk.getByText('已发送给患者').waitFor()
  await patient.reload()
  await patient.getByText('今天下午来修').waitFor()
  await desk.reload()
  const told = desk.getByRole('listitem').filter({ hasText: '今天下午来修' })
  await told.getByText('患者已看').waitFor()

  const seen = await patient.locator('body').innerText()
  for (const name of await names(desk)) expect(seen).not.toContain(name)
  await desk.getByText('匿名').first().waitFor()
  expect([...atHome, ...atWork]).toEqual([])
})

/** What the people of the hospital are called: none of it may reach a patient. */
async function names(desk: Page): Promise<string[]> {
  const answer = await desk.request.get(`${address}/api/session`)
  const { user } = (await answer.json()) as { user: { name: string; username: string } }
  return [user.name, user.username]
}

test('the receipt is kept as a picture and on paper', async () => {
  const { page: patient, complaints } = await visitor(browser, PHONE)
  const code = await sayAnonymously(patient, '我有建议', `候诊区放几张软椅 ${String(Date.now())}`)
  const saving = patient.waitForEvent('download')
  await patient.getByRole('button', { name: '保存图片' }).click()
  expect((await saving).suggestedFilename()).toBe(`huiyin-${code}.png`)
  await patient.keyboard.press('Escape')

  await patient.emulateMedia({ media: 'print' })
  await patient.getByText(code).first().waitFor()
  await patient.getByRole('img', { name: '扫一扫，看进度' }).waitFor()
  expect(await patient.getByRole('button').and(patient.locator(':visible')).count()).toBe(0)
  expect(complaints).toEqual([])
})
