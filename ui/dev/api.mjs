// A stand-in for the patients' part of the API, for looking at screens without the server:
//   node dev/api.mjs [port]     then HUIYIN_BACKEND=http://localhost:PORT npm run dev
// Codes that show a state: ANSW-ERED-0000 answered, 1ATE-1ATE-0000 late, SETT-1ED0-0000 settled,
// B10C-KED0-0000 too many tries. The place LOST does not exist; the hospital NONE neither.
import { createServer } from 'node:http'

const port = Number(process.argv[2] ?? 8080)
const hospital = {
  code: 'CITY',
  name: '市人民医院',
  nameEn: 'City People’s Hospital',
  phone: '0571-8800 1234',
  emergencyPhone: '0571-8800 1120',
}
const place = (code, name, nameEn, building) => ({
  code,
  name,
  nameEn,
  campus: '本部',
  building,
  stage: 'visit',
})
const places = [
  place('PED', '儿科门诊', 'Paediatric clinic', '3 号楼'),
  place('LAB', '检验科抽血窗口', 'Blood test counter', '3 号楼'),
  place('W12', '骨科病房 12 区', 'Orthopaedic ward 12', '5 号楼'),
  place('PHARM', '门诊药房', 'Outpatient pharmacy', '1 号楼'),
]
const hours = (n) => new Date(Date.now() + n * 3_600_000).toISOString()
const pediatrics = { name: '儿科', nameEn: 'Paediatrics' }
const keys = new Map()
const stored = new Map()

const progress = (code, more = {}) => ({
  code,
  hospital,
  place: { name: '儿科门诊', nameEn: 'Paediatric clinic' },
  nature: 'complaint',
  status: 'dispatched',
  receivedAt: hours(-26),
  text: '昨天下午两点在二楼候诊，等了快三个小时，中间没有人说明为什么。孩子发烧，一直哭。\n希望以后能在屏幕上写清楚还要等多久。',
  attachments: [],
  steps: [
    { kind: 'received', at: hours(-26), department: null },
    { kind: 'accepted', at: hours(-25), department: null },
    { kind: 'dispatched', at: hours(-24), department: pediatrics },
  ],
  promises: [{ kind: 'answer', dueAt: hours(20), keptAt: null, late: false }],
  next: { kind: 'answer', dueAt: hours(20) },
  reply: null,
  messages: [],
  actions: ['message'],
  ...more,
})

const answered = progress('ANSW-ERED-0000', {
  status: 'answered',
  attachments: [1, 2].map((n) => ({
    id: `${n}`,
    url: `/api/v1/feedback/ANSW-ERED-0000/attachments/${n}`,
    width: 640,
    height: 480,
  })),
  steps: [...progress('').steps, { kind: 'answered', at: hours(-1), department: pediatrics }],
  next: null,
  reply: {
    text: '您好，让您和孩子久等了，对不起。\n昨天下午有两位医生临时去抢救病人，候诊屏没有更新。从今天起，等待超过 40 分钟，护士会到候诊区当面说明，屏幕也会写出预计时间。',
    at: hours(-1),
    department: pediatrics,
  },
  messages: [
    { id: 'm1', from: 'hospital', text: '请问您记得大约几点叫到号吗？', at: hours(-20) },
    { id: 'm2', from: 'patient', text: '四点四十左右。', at: hours(-19) },
  ],
  actions: ['message', 'confirm'],
})

const shown = new Map([
  ['ANSW-ERED-0000', answered],
  ['1ATE-1ATE-0000', progress('1ATE-1ATE-0000', { next: { kind: 'answer', dueAt: hours(-3) } })],
  [
    'SETT-1ED0-0000',
    {
      ...answered,
      code: 'SETT-1ED0-0000',
      status: 'settled',
      actions: [],
      steps: [...answered.steps, { kind: 'confirmed', at: hours(-0.2), department: null }],
    },
  ],
])

function answer(response, status, body, headers = {}) {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  response.writeHead(status, { 'Content-Type': type, ...headers })
  response.end(JSON.stringify(body))
}

const problem = (code, detail, fields = []) => ({
  type: 'about:blank',
  title: code,
  code,
  detail,
  fields,
})

function receive(request, response, text) {
  const key = request.headers['idempotency-key']
  const before = keys.get(key)
  if (before) {
    if (before.text !== text)
      return answer(response, 409, problem('feedback.key_reused', '这份已经收到了。'))
    return answer(response, 200, before.receipt)
  }
  const body = JSON.parse(text)
  if (body.text.includes('拒')) {
    return answer(
      response,
      422,
      problem('invalid', '请检查。', [
        { field: 'contact.phone', code: 'phone', message: '这个号码打不通，请再看一下。' },
      ]),
    )
  }
  const code = '7K3M-9QXA-4TDW'
  const receipt = {
    code,
    progressUrl: `/p/${code}`,
    promises: [
      { kind: 'first_response', dueAt: hours(4) },
      { kind: 'answer', dueAt: hours(27) },
      { kind: 'callback', dueAt: hours(170) },
    ],
    receivedAt: hours(0),
    nature: body.nature,
    identity: body.identity,
  }
  keys.set(key, { text, receipt })
  stored.set(
    code,
    progress(code, {
      ...body,
      hospital,
      place: null,
      status: 'received',
      receivedAt: hours(0),
      attachments: [],
      steps: [{ kind: 'received', at: hours(0), department: null }],
      next: receipt.promises[0],
    }),
  )
  return answer(response, 201, receipt)
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const [, , , kind, id, what] = pathname.split('/')
  if (kind === 'hospitals' && id === 'NONE')
    return answer(response, 404, problem('not_found', '没有找到。'))
  if (kind === 'hospitals' && what === 'places') return answer(response, 200, places)
  if (kind === 'hospitals') {
    const found = places.find((each) => each.code === searchParams.get('place')) ?? null
    return answer(response, 200, {
      hospital,
      place: found,
      languages: ['zh', 'en'],
      limits: { textMax: 5000, attachments: 9, attachmentBytes: 10_485_760 },
    })
  }
  if (kind === 'attachments')
    return answer(response, 201, { id: crypto.randomUUID(), width: 1, height: 1, bytes: 1 })
  if (kind === 'feedback' && id === undefined) return receive(request, response, text)
  if (what === 'attachments') {
    response.writeHead(200, { 'Content-Type': 'image/svg+xml' })
    return response.end(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><rect width="640" height="480" fill="#b8c9c6"/><circle cx="320" cy="220" r="90" fill="#7f9a96"/></svg>',
    )
  }
  if (id === 'B10C-KED0-0000')
    return answer(response, 429, problem('too_many', '试得太多了。'), { 'Retry-After': '600' })
  const item = shown.get(id) ?? stored.get(id)
  if (!item) return answer(response, 404, problem('feedback.unknown_code', '没有这个查询码。'))
  if (what === 'messages') {
    item.messages.push({
      id: crypto.randomUUID(),
      from: 'patient',
      text: JSON.parse(text).text,
      at: hours(0),
    })
    return answer(response, 201, { id: '1', at: hours(0) })
  }
  if (what === 'confirmation') {
    const { settled } = JSON.parse(text)
    item.status = settled ? 'settled' : 'reopened'
    item.actions = settled ? [] : ['message']
    item.steps.push({ kind: settled ? 'confirmed' : 'reopened', at: hours(0), department: null })
    item.next = settled ? null : { kind: 'answer', dueAt: hours(48) }
  }
  return answer(response, 200, item)
}).listen(port)
