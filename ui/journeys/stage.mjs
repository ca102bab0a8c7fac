// What the journeys stand on: the built pages, a stand-in for the API, a phone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { chromium } from 'playwright-core'
import { preview } from 'vite'

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

export async function raise() {
  const [port, apiPort] = [await freePort(), await freePort()]
  const api = spawn(process.execPath, ['dev/api.mjs', String(apiPort)], { stdio: 'inherit' })
  process.env.HUIYIN_BACKEND = `http://localhost:${apiPort}`
  const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS.split(' '),
  })
  const url = `http://localhost:${port}`
  return {
    url,
    /** A phone of its own: nothing remembered, every complaint of the browser collected. */
    async phone(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        locale: 'zh-CN',
        baseURL: url,
        ...options,
      })
      const page = await context.newPage()
      const complaints = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|\[Vue warn\]/.test(message.text()))
          complaints.push(message.text())
      })
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== url) complaints.push(`asked ${request.url()}`)
      })
      return { page, context, complaints }
    },
    async strike() {
      await browser.close()
      await server.close()
      api.kill()
      await once(api, 'exit')
    },
  }
}

/** Takes a phone through screens 1 and 2. */
export async function write(page, text = '等了三个小时，没有人说明。') {
  await page.goto('/v/CITY/PED')
  await page.getByRole('button', { name: /我要投诉/ }).click()
  await page.getByLabel('您的话').fill(text)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '您愿意怎样留名？' }).waitFor()
}
