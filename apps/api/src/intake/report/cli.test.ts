import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PublishedReport } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { reportCommand } from './cli.ts'

const fixture = fileURLToPath(new URL('./fixtures/tabbed.txt', import.meta.url))
const gb18030 = new Uint8Array([0xd5, 0xfe, 0xb8, 0xae])

describe('report read FILE', () => {
  test('prints exactly one line of JSON that is a published report', async () => {
    const { code, out, err } = await run(['read', fixture])
    expect({ code, lines: out.length, err }).toEqual({ code: 0, lines: 1, err: [] })
    expect(out[0]).not.toContain('\n')
    expect(PublishedReport.parse(JSON.parse(out[0] ?? ''))).toMatchObject({ organ: '云岭县林业和草原局', year: 2023 })
  })

  test('a missing file, a folder, a picture, a text without tables and a wrong call end with 2 and one Chinese sentence', async () => {
    const refusals = [
      await run(['read', 'no-such-file.txt']),
      await run(['read', fileURLToPath(new URL('.', import.meta.url))]),
      await run(['read', 'picture'], new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
      await run(['read', 'letter'], new TextEncoder().encode('尊敬的申请人：')),
      await run(['read', 'old-encoding'], gb18030),
      await run(['read']),
      await run(['write', fixture])
    ]
    for (const { code, out, err } of refusals) {
      expect({ code, out, sentences: err.length }).toEqual({ code: 2, out: [], sentences: 1 })
      expect(err[0]).toMatch(/\p{Script=Han}/u)
    }
    expect(new Set(refusals.map(({ err }) => err[0])).size).toBe(6)
  })

  test('UTF-16 text is read like any other', async () => {
    const text = `\uFEFF${await readFile(fixture, 'utf8')}`
    const { code, out } = await run(['read', 'utf-16'], new Uint8Array(Buffer.from(text, 'utf16le')))
    expect(code).toBe(0)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ year: 2023, unread: [] })
  })
})

async function run(args: string[], bytes?: Uint8Array) {
  const out: string[] = []
  const err: string[] = []
  const code = await reportCommand(args, {
    readFile: (path) => (bytes ? Promise.resolve(bytes) : readFile(path)),
    out: (line) => out.push(line),
    err: (line) => err.push(line)
  })
  return { code, out, err }
}
