import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { URL } from 'node:url'

const HOUR = 3_600_000

export interface Group {
  /** What has been said in the group, oldest first. */
  readonly heard: readonly string[]
  readonly close: () => Promise<unknown>
}

/** A group in DingTalk whose robot takes only what is signed and formed as DingTalk asks. */
export async function dingTalkGroup(at: string, key: string, secret: string): Promise<Group> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const fault = wrong(new URL(request.url ?? '', at), key, secret) ?? misshapen(body)
      if (fault === null)
        heard.push((JSON.parse(body) as { text: { content: string } }).text.content)
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(fault ?? { errcode: 0, errmsg: 'ok' }))
    })
  })
  const { hostname, port } = new URL(at)
  await new Promise<void>((ready) => {
    server.listen(Number(port), hostname, ready)
  })
  return {
    heard,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(closed)
      }),
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function wrong(url: URL, key: string, secret: string) {
  if (url.pathname !== '/robot/send' || url.searchParams.get('access_token') !== key) {
    return { errcode: 300005, errmsg: 'token is not exist' }
  }
  const timestamp = url.searchParams.get('timestamp') ?? ''
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  const fresh = Math.abs(Date.now() - Number(timestamp)) < HOUR
  return fresh && url.searchParams.get('sign') === sign
    ? null
    : { errcode: 310000, errmsg: 'sign not match' }
}

function misshapen(body: string) {
  const { msgtype, text } = JSON.parse(body) as { msgtype?: string; text?: { content?: string } }
  return msgtype === 'text' && text?.content
    ? null
    : { errcode: 400105, errmsg: 'unsupported msgtype' }
}
