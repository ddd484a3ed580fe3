import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { reportCommand } from '../intake/report/cli.ts'
import { sentenceFor } from '../start/sentence-for.ts'
import { settingsOf } from '../start/settings-of.ts'
import { auditCommand } from './audit.ts'
import { examplesCommand } from './examples.ts'
import type { Io } from './io.ts'
import { ledgerCommand } from './ledger.ts'
import { rebuildCommand } from './rebuild.ts'

/** `npm run --silent cli -- COMMAND …`: answers on stdout, explanations on stderr. */
const root = resolve(import.meta.dirname, '../../../..')
// npm runs scripts in the project's folder; the file is named from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd()

const io: Io = {
  readFile: (path) => readFile(resolve(from, path)),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  now: () => Date.now(),
  settings: () => settingsOf({ flags: [], env: process.env, root })
}

const commands: Record<string, (args: string[], io: Io) => Promise<number>> = {
  report: reportCommand,
  rebuild: rebuildCommand,
  audit: auditCommand,
  examples: examplesCommand,
  ledger: ledgerCommand
}

const usage = `用法：npm run --silent cli -- 命令
  report read 文件     读一份已发布的年度报告（文本、网页、DOCX、XLSX、XLS、PDF），输出一行 JSON
  report check 文件    核对一份年度报告，每处发现一行 JSON；--against 上一年度的文件，兼核对结转
  examples 文件        核对期限或费用的算例
  ledger 机关 编号     一件案件的期限计算单（--en 为英文）
  audit verify         从头核对全部留痕，列出不符之处
  rebuild              由留痕重建全部视图，列出并改正不符之处`

const [name, ...args] = process.argv.slice(2)
const command = commands[name ?? '']
if (!command) {
  io.err(usage)
  process.exitCode = name === undefined || name === 'help' || name === '--help' ? 0 : 2
} else {
  try {
    process.exitCode = await command(args, io)
  } catch (error) {
    io.err(sentenceFor(error) ?? String(error instanceof Error ? error.stack : error))
    process.exitCode = 2
  }
}
