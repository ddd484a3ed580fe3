import { lawWith } from '@mingdu/workflow'
import { statute } from '../settings/law-on.ts'
import { Examples } from './example-shapes.ts'
import type { Io } from './io.ts'
import { workExample } from './work-example.ts'

/** `examples FILE`: each mismatch as a JSON line, then `N passed, N failed` (entries of the list). 1: some failed, 2: unreadable. */
export async function examplesCommand(args: string[], io: Io): Promise<number> {
  const [path, ...more] = args
  if (path === undefined || more.length > 0) return refuse(io, '用法：examples 文件（期限或费用算例的 JSON）')
  const examples = await read(path, io)
  if (typeof examples === 'string') return refuse(io, examples)
  const law = lawWith(statute)
  let failed = 0
  for (const [i, example] of examples.entries()) {
    const mismatches = workExample(example, i, law)
    for (const m of mismatches) io.out(JSON.stringify(m))
    if (mismatches.length > 0) failed += 1
  }
  io.out(`${examples.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function read(path: string, io: Io): Promise<Examples | string> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await io.readFile(path))
  } catch {
    return `文件无法读取：${path}`
  }
  try {
    const parsed = Examples.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    return `算例的形状不对：${path} 的 ${issue?.path.join('.') || '最外层'}`
  } catch {
    return `不是 JSON：${path}`
  }
}

function refuse(io: Io, sentence: string): number {
  io.err(sentence)
  return 2
}
