import type { PublishedReport } from '@mingdu/schema'
import { checkReport } from '@mingdu/workflow/reading'
import { printedForms } from './printed-forms.ts'
import { apartReader } from './read-apart.ts'
import { faultSaid } from './read-file.ts'

type Io = { readFile(path: string): Promise<Uint8Array>; out(line: string): void; err(line: string): void }

/**
 * `report read FILE`: one line of JSON (a `PublishedReport`) and 0. `report check FILE [--against LAST]`:
 * one line of JSON for each finding, and 1 where an identity fails, else 0. One sentence on `err` and 2
 * where a file is missing, cannot be opened, or holds no table of the report.
 */
export async function reportCommand(args: string[], io: Io): Promise<number> {
  const asked = askedFor(args)
  if (!asked) return refuse(io, USAGE)
  const report = await reportIn(io, asked.path)
  if (typeof report === 'string') return refuse(io, report)
  if (asked.verb === 'read') {
    io.out(JSON.stringify(report))
    return 0
  }
  const last = asked.against === null ? null : await reportIn(io, asked.against)
  if (typeof last === 'string') return refuse(io, last)
  const { findings } = checkReport(report, printedForms, last)
  for (const finding of findings) io.out(JSON.stringify(finding))
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0
}

const USAGE = '用法：report read 文件；report check 文件 [--against 上一年度的文件]（已公布的政府信息公开工作年度报告）'

type Asked = { verb: 'read' | 'check'; path: string; against: string | null }

function askedFor([verb, ...rest]: string[]): Asked | null {
  if (verb === 'read') return rest.length === 1 && rest[0] !== undefined ? { verb, path: rest[0], against: null } : null
  if (verb !== 'check') return null
  const at = rest.indexOf('--against')
  const against = at < 0 ? null : rest[at + 1]
  const [path, ...more] = at < 0 ? rest : rest.filter((_, i) => i !== at && i !== at + 1)
  return path === undefined || against === undefined || more.length > 0 ? null : { verb, path, against }
}

function refuse(io: Io, sentence: string): number {
  io.err(sentence)
  return 2
}

/** A damaged file can keep the libraries busy for ever: it is given up in a thread of its own here too. */
const readApart = apartReader()

async function reportIn(io: Io, path: string): Promise<PublishedReport | string> {
  const bytes = await bytesOf(io, path)
  if (typeof bytes === 'string') return bytes
  const read = await readApart(bytes)
  return read.is === 'report' ? read.report : `${faultSaid[read.fault].zh}：${path}`
}

async function bytesOf(io: Io, path: string): Promise<Uint8Array | string> {
  try {
    return await io.readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return `没有这个文件：${path}`
    if (code === 'EISDIR') return `这是文件夹，不是文件：${path}`
    return `文件无法读取：${path}`
  }
}
