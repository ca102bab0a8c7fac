import { qrPath } from './qr'

export interface PictureFacts {
  readonly brand: string
  readonly hospital: string
  readonly title: string
  readonly codeLabel: string
  readonly code: string
  readonly keep: string
  readonly promisesTitle: string
  readonly promises: readonly string[]
  readonly scan: string
  readonly url: string
  readonly receivedAt: string
}

const WIDTH = 750
const EDGE = 64
const FONT = '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
const INK = '#16302f'
const INK_2 = '#4a5f5d'
const PRIMARY = '#0b6e69'

/** Draws the receipt as a PNG for the phone's album; returns a data address, null if impossible. */
export function receiptPicture(facts: PictureFacts): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = 4000
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  if (brush === null) return null
  const height = draw(brush, facts)
  const cut = document.createElement('canvas')
  cut.width = WIDTH
  cut.height = height
  const paper = cut.getContext('2d')
  if (paper === null) return null
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, WIDTH, height)
  paper.drawImage(canvas, 0, 0)
  return cut.toDataURL('image/png')
}

function draw(brush: CanvasRenderingContext2D, facts: PictureFacts): number {
  let y = 72
  const say = (text: string, size: number, colour: string, weight = 400, leading = 1.5) => {
    brush.font = `${weight} ${size}px ${FONT}`
    brush.fillStyle = colour
    for (const line of lines(brush, text, WIDTH - 2 * EDGE)) {
      y += size
      brush.fillText(line, EDGE, y)
      y += size * (leading - 1)
    }
  }
  echo(brush, EDGE, y - 26, 64)
  brush.font = `600 30px ${FONT}`
  brush.fillStyle = INK
  brush.fillText(`${facts.brand} · ${facts.hospital}`, EDGE + 80, y + 18)
  y += 88
  say(facts.title, 44, INK, 600, 1.3)
  say(facts.receivedAt, 26, INK_2)
  y += 36
  say(facts.codeLabel, 26, INK_2)
  say(facts.code, fitting(brush, facts.code), PRIMARY, 700, 1.3)
  say(facts.keep, 26, INK_2)
  if (facts.promises.length > 0) {
    y += 28
    brush.fillStyle = '#dfe6e4'
    brush.fillRect(EDGE, y, WIDTH - 2 * EDGE, 2)
    y += 32
    say(facts.promisesTitle, 26, INK_2)
    y += 4
    for (const each of facts.promises) say(each, 30, INK, 600)
  }
  y += 40
  const { path, size } = qrPath(facts.url)
  const edge = 300
  brush.save()
  brush.translate((WIDTH - edge) / 2, y)
  brush.scale(edge / size, edge / size)
  brush.fillStyle = INK
  brush.fill(new Path2D(path))
  brush.restore()
  y += edge + 8
  brush.textAlign = 'center'
  brush.font = `400 26px ${FONT}`
  brush.fillStyle = INK_2
  brush.fillText(facts.scan, WIDTH / 2, y + 26)
  return y + 90
}

function echo(brush: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  brush.save()
  brush.translate(x, y)
  brush.scale(size / 32, size / 32)
  brush.strokeStyle = brush.fillStyle = PRIMARY
  brush.lineWidth = 2.2
  brush.lineCap = 'round'
  brush.fill(new Path2D('M4.2 25a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0z'))
  brush.stroke(
    new Path2D(
      'M7 17.5A7.5 7.5 0 0 1 14.5 25M7 11.5A13.5 13.5 0 0 1 20.5 25M7 5.5A19.5 19.5 0 0 1 26.5 25',
    ),
  )
  brush.restore()
}

/** The largest figures with which the code still stands on one line. */
function fitting(brush: CanvasRenderingContext2D, code: string): number {
  brush.font = `700 100px ${FONT}`
  return Math.min(72, Math.floor(((WIDTH - 2 * EDGE) / brush.measureText(code).width) * 100))
}

/** Breaks at spaces where there are some, else anywhere, as Chinese is set. */
function lines(brush: CanvasRenderingContext2D, text: string, width: number): string[] {
  const done: string[] = []
  let line = ''
  for (const piece of text.match(/[A-Za-z0-9:.,'’“”-]+\s*|./gu) ?? []) {
    if (line !== '' && brush.measureText((line + piece).trimEnd()).width > width) {
      done.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...done, line.trimEnd()]
}
