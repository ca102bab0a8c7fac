import { crc32 } from 'node:zlib'

/** Tables as an outside platform would export them, made without any library. */
export interface Upload {
  name: string
  mimeType: string
  buffer: Buffer
}

type Rows = readonly (readonly string[])[]

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function sheet(rows: Rows): string {
  const cells = rows.map(
    (row, at) =>
      `<row r="${String(at + 1)}">${row
        .map(
          (cell, column) =>
            `<c r="${String.fromCharCode(65 + column)}${String(at + 1)}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
        )
        .join('')}</row>`,
  )
  return `<worksheet xmlns="${NAMESPACE}"><sheetData>${cells.join('')}</sheetData></worksheet>`
}

/** Files in a row, uncompressed, and their directory. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), content])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        Buffer.from([20, 0]),
        facts,
        tail,
        Buffer.from(name),
      ]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end])
}

export function workbook(name: string, rows: Rows): Upload {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const buffer = zip({
    '[Content_Types].xml': `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${NAMESPACE}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': head + sheet(rows),
  })
  return { name, mimeType: `${TYPES}.sheet`, buffer }
}

/** Every sign of two bytes, as platforms of the authorities still write their files. */
function gbk(): ReadonlyMap<string, readonly number[]> {
  const read = new TextDecoder('gbk')
  const signs = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      signs.set(read.decode(Uint8Array.of(high, low)), [high, low])
    }
  }
  return signs
}

export function gbkText(name: string, rows: Rows): Upload {
  const signs = gbk()
  const text = rows.map((row) => row.join(',')).join('\r\n') + '\r\n'
  const bytes = [...text].flatMap((sign) => {
    const code = sign.codePointAt(0) ?? 0
    return code < 0x80 ? [code] : (signs.get(sign) ?? [0x3f])
  })
  return { name, mimeType: 'text/csv', buffer: Buffer.from(bytes) }
}
