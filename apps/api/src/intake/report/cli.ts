import { decodeText } from './decode-text.ts'
import { readReport } from './read-report.ts'

type Io = { readFile(path: string): Promise<Uint8Array>; out(line: string): void; err(line: string): void }

/**
 * `report read FILE`: one line of JSON (a `PublishedReport`) and 0; or one sentence on `err` and 2 where
 * the file is missing, is no text, or holds no table of the report.
 */
export async function reportCommand(args: string[], io: Io): Promise<number> {
  const [verb, path, ...more] = args
  if (verb !== 'read' || path === undefined || more.length > 0)
    return refuse(io, '用法：report read 文件（已公布的政府信息公开工作年度报告的文本）')
  const bytes = await bytesOf(io, path)
  if (typeof bytes === 'string') return refuse(io, bytes)
  const text = decodeText(bytes)
  if (text === null) return refuse(io, `不是文本文件：${path}。请先把文档另存为纯文本。`)
  const report = readReport(text)
  if (report === null) return refuse(io, `没有找到年度报告的表格：${path}`)
  io.out(JSON.stringify(report))
  return 0
}

function refuse(io: Io, sentence: string): number {
  io.err(sentence)
  return 2
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
