import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { DESK, launch, PHONE, visitor } from './browser'
import { openCase } from './case'
import { sayAnonymously } from './patient'
import { signIn } from './staff'

const { address } = inject('product')

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function said(words: string) {
  const { page: patient } = await visitor(browser, PHONE)
  await sayAnonymously(patient, '我要投诉', words)
  await patient.context().close()
}

/** The PDF that the click brings: its name, and whether it is one. */
async function pdf(page: Page, button: Locator): Promise<string> {
  const coming = page.waitForEvent('download')
  await button.click()
  const file = await coming
  const content = await readFile(await file.path())
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(content.length).toBeGreaterThan(5_000)
  return file.suggestedFilename()
}

test('a hospital words its own letter, and whoever writes it is asked for what the case does not say', async () => {
  const words = `挂号窗口早上没有人 ${String(Date.now())}`
  await said(words)
  const { page: admin, complaints: there } = await visitor(browser, DESK)
  await signIn(admin, 'administrator')
  await admin.goto(`${address}/desk/admin/letters`)
  await admin.getByRole('radiogroup', { name: '信函' }).getByText('受理告知书').click()
  const text = admin.getByRole('group', { name: '中文' }).getByLabel('正文')
  const standard = (await text.inputValue()).replaceAll(/\n\n来院请到[^\n]*/g, '')
  await text.fill(`${standard}\n\n来院请到{{接待地点}`)
  await admin.getByRole('button', { name: '保存' }).click()
  await admin.getByRole('alert').first().waitFor()
  await text.fill(`${standard}\n\n来院请到{{接待地点}}。`)
  await admin.getByRole('button', { name: '保存' }).click()
  await admin.getByText('模板已保存').first().waitFor()

  const { page: desk, complaints: here } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  await openCase(desk, words)
  const papers = desk.getByRole('region', { name: '文书' })
  await papers.getByRole('button', { name: '写信函' }).click()
  const letter = desk.getByRole('dialog', { name: '写信函' })
  await letter.getByRole('region', { name: '预览' }).getByText('【接待地点】').waitFor()
  await letter.getByRole('button', { name: '出具并下载' }).click()
  expect(await letter.getByText('请填写', { exact: true }).count()).toBe(2)
  await letter.getByLabel('称呼').fill('陈先生')
  await letter.getByLabel('接待地点').fill('门诊三楼')
  await letter.getByRole('region', { name: '预览' }).getByText('来院请到门诊三楼。').waitFor()
  const name = await pdf(desk, letter.getByRole('button', { name: '出具并下载' }))
  expect(name).toMatch(/受理告知书\.pdf$/)
  await letter.waitFor({ state: 'hidden' })
  await pdf(desk, papers.getByRole('button', { name: '下载受理告知书' }))

  await admin.getByRole('button', { name: '恢复自带模板' }).click()
  const sure = admin.getByRole('dialog', { name: '恢复自带模板' })
  await sure.getByRole('button', { name: '恢复自带模板' }).click()
  await admin.getByText('已恢复自带模板').first().waitFor()
  expect([...there, ...here]).toEqual([])
})

test('a case under legal hold stands still until quality control lifts it, and its file is printed', async () => {
  const words = `病历复印等了一个月，已请律师 ${String(Date.now())}`
  await said(words)
  const { page: desk, complaints: here } = await visitor(browser, DESK)
  await signIn(desk, 'relations_officer')
  const id = await openCase(desk, words)
  const { page: quality, complaints: there } = await visitor(browser, DESK)
  await signIn(quality, 'quality_control')
  await openCase(quality, words)

  await desk.getByRole('button', { name: '封存', exact: true }).click()
  const hold = desk.getByRole('dialog', { name: '封存这件反馈' })
  await hold.getByRole('button', { name: '封存', exact: true }).click()
  await hold.getByText('请写明原因').waitFor()
  await hold.getByLabel('为什么封存').fill('患者委托律师发函')
  await hold.getByRole('button', { name: '封存', exact: true }).click()
  await hold.waitFor({ state: 'hidden' })
  await desk.getByRole('status').getByText('患者委托律师发函').waitFor()
  const actions = desk.getByRole('group', { name: '操作', exact: true })
  expect(await actions.getByRole('button', { name: '答复', exact: true }).count()).toBe(0)
  const answer = await desk.evaluate(async (at) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
    const reply = await fetch(at, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
      body: JSON.stringify({ text: '您好' }),
    })
    return reply.text()
  }, `/api/cases/${id}/replies`)
  expect(answer).toContain('这件事已封存，暂时不能改动')

  await desk.getByRole('button', { name: '打印档案' }).click()
  const dossier = desk.getByRole('dialog', { name: '打印档案（PDF）' })
  await dossier.getByText('写明患者是谁').click()
  await dossier.getByRole('button', { name: '生成 PDF' }).click()
  await dossier.getByText('请写明理由').waitFor()
  await dossier.getByText('隐去个人信息').click()
  expect(await pdf(desk, dossier.getByRole('button', { name: '生成 PDF' }))).toMatch(
    /^\d{6}-.*\.pdf$/,
  )

  await quality.getByRole('button', { name: '解除封存' }).click()
  const lift = quality.getByRole('dialog', { name: '解除封存' })
  await lift.getByLabel('为什么解除').fill('双方已经和解')
  await lift.getByRole('button', { name: '解除封存' }).click()
  await lift.waitFor({ state: 'hidden' })
  await desk.getByRole('status').getByText('患者委托律师发函').waitFor({ state: 'hidden' })
  await actions.getByRole('button', { name: '受理' }).waitFor()
  expect([...here, ...there]).toEqual([])
})
