import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reportFileRoute } from '../../routes/report-file-route.ts'
import { FILE_BYTES_MAX } from '../paper/paper-fault.ts'
import { apartReader } from './read-apart.ts'
import { faultSaid, readFileOfReport } from './read-file.ts'
import { anyReport } from './testing/any-report.ts'
import { asHtml } from './testing/as-html.ts'
import { asDocx, asWorkbook } from './testing/as-office.ts'
import { asPdf } from './testing/as-pdf.ts'
import { leavesOf } from './testing/report-tables.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const leaves = leavesOf(fc.sample(anyReport, { numRuns: 1, seed: 7 })[0] as never, '云岭县财政局2023年度政府信息公开工作年度报告')
const good: Record<string, Uint8Array> = {
  html: bytes(asHtml(leaves)),
  docx: asDocx(leaves),
  xlsx: asWorkbook(leaves, 'xlsx'),
  xls: asWorkbook(leaves, 'biff8'),
  pdf: asPdf(leaves)
}

const fault = async (file: Uint8Array, reader = readFileOfReport) => {
  const read = await reader(file)
  return read.is === 'fault' ? read.fault : 'read'
}

describe('a file that cannot be read says why', () => {
  /** A document of noughts that says of itself that it unpacks to so many bytes. */
  const bomb = (says: number) => {
    const file = zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) }, { level: 1 })
    const view = new DataView(file.buffer)
    for (let i = 0; i < file.length - 4; i++) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, says, true)
      if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, says, true)
    }
    return file
  }
  const cases: [string, () => Uint8Array, string][] = [
    ['more than 50 MB', () => new Uint8Array(FILE_BYTES_MAX + 1), 'tooLarge'],
    ['a zip bomb', () => bomb(101 * 1024 * 1024), 'unpacksTooLarge'],
    ['a zip bomb that hides its size', () => bomb(1000), 'damaged'],
    ['a text of nothing but digits, nine million of them', () => bytes('1'.repeat(9_000_000)), 'unpacksTooLarge'],
    ['half a Word document', () => (good.docx as Uint8Array).slice(0, 900), 'damaged'],
    ['half a workbook', () => (good.xlsx as Uint8Array).slice(0, 9000), 'damaged'],
    ['a PDF of one line', () => bytes('%PDF-1.4\n'), 'damaged'],
    ['a PDF of pictures', () => asPdf([]), 'noTextLayer'],
    ['an archive of something else', () => zipSync({ 'OFD.xml': strToU8('<x/>') }), 'otherKind'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'otherKind'],
    ['rich text', () => bytes('{\\rtf1 年报}'), 'otherKind'],
    ['an empty file', () => new Uint8Array(), 'noTables'],
    ['a letter', () => bytes('尊敬的申请人：'), 'noTables'],
    ['a page with table 二 alone', () => bytes('<table><tr><td>信息内容<td>本年制发件数<tr><td>规章<td>1</table>'), 'noTables']
  ]
  test.each(cases)('%s', async (_, file, expected) => {
    expect(await fault(file())).toBe(expected)
  })

  test('in Chinese and in English, each in its own words', () => {
    const said = Object.values(faultSaid)
    expect(new Set(said.flatMap(({ zh, en }) => [zh, en])).size).toBe(2 * said.length)
  })
})

describe('whatever is done to a file, reading it ends with a report or a fault', () => {
  test.each(Object.keys(good))('%s', async (kind) => {
    const file = good[kind] as Uint8Array
    const spoilt = fc.oneof(
      fc.nat(file.length).map((n) => file.slice(0, n)),
      fc
        .tuple(fc.nat(file.length), fc.integer({ min: 1, max: 4000 }))
        .map(([at, n]) => Uint8Array.from([...file.slice(0, at), ...file.slice(at + n)])),
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
        const copy = file.slice()
        for (const [at, value] of changes) copy[at] = value
        return copy
      }),
      fc.uint8Array({ maxLength: 2000 }).map((noise) => Uint8Array.from([...file.slice(0, 8), ...noise]))
    )
    // Some damage keeps the library for old workbooks in a loop for ever: the thread of its own is what ends that.
    const apart = kind === 'xls' ? apartReader({ timeMs: 3_000, heapMegabytes: 256 }) : undefined
    await fc.assert(
      fc.asyncProperty(spoilt, async (bad) => void expect([...Object.keys(faultSaid), 'read']).toContain(await fault(bad, apart))),
      { numRuns: { pdf: 15, xls: 10 }[kind] ?? 40, endOnFailure: true }
    )
  })
})

describe('the route', () => {
  const route = reportFileRoute()
  const send = (body: Uint8Array | ReadableStream, headers = {}) =>
    route.request('/api/reports/read', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

  test('answers the report, read in a thread of its own', async () => {
    const answer = await send(good.docx as Uint8Array)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ organ: '云岭县财政局', year: 2023 })
  })

  test('refuses what says it is too large before it is sent, and what turns out to be as soon as it is', async () => {
    expect((await send(bytes('x'), { 'Content-Length': String(FILE_BYTES_MAX + 1) })).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      }
    })
    expect((await send(endless)).status).toBe(413)
    expect(sent).toBeLessThan(FILE_BYTES_MAX + 4 * 1024 * 1024)
  })

  test('says in the language of the page why a file is none', async () => {
    const answer = await send(bytes('hello'), { 'Accept-Language': 'en' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ fields: [{ path: 'file', message: faultSaid.noTables.en }] })
  })

  test('gives up a file that takes too long, and the reader reads on', async () => {
    const hurried = apartReader({ timeMs: 1, heapMegabytes: 256 })
    expect(await hurried(good.pdf as Uint8Array)).toEqual({ is: 'fault', fault: 'tooLong' })
    expect(await apartReader()(good.html as Uint8Array)).toMatchObject({ is: 'report' })
  })
})
