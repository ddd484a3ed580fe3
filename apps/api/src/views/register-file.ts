import type { Label, OfficerId, RegisterLine } from '@mingdu/schema'
import { type Options, stringify } from 'csv-stringify/sync'
import { statute } from '../settings/law-on.ts'
import { phaseWords } from './case-file-words.ts'
import { namesOf } from './officer-names.ts'
import type { Reading } from './reading.ts'
import { type AskedRegister, registerLines } from './register.ts'

/** The register as a file (RFC 4180), slice by slice, in the columns of the bound book. */
export async function* registerFile(reading: Reading, asked: AskedRegister, speech: keyof Label): AsyncGenerator<string> {
  yield stringify([Object.values(heads).map((head) => head[speech])], { ...form, bom: true })
  for (let after: Parameters<typeof registerLines>[2] = null; ; ) {
    const { lines, next } = await registerLines(reading, asked, after)
    const names = await namesOf(
      reading.db,
      lines.flatMap((l) => l.handler ?? [])
    )
    if (lines.length > 0)
      yield stringify(
        lines.map((line) => cellsOf(line, names, speech)),
        form
      )
    if (next === null) return
    after = next
  }
}

/** What a spreadsheet would compute is written as text. */
const form: Options = { record_delimiter: '\r\n', escape_formulas: true }

const heads = {
  mailNumber: { zh: '收文号', en: 'Mail-room number' },
  arrivedOn: { zh: '到达日', en: 'Arrived on' },
  channel: { zh: '收件渠道', en: 'Channel' },
  applicant: { zh: '申请人', en: 'Applicant' },
  matter: { zh: '事项', en: 'Matter' },
  number: { zh: '受理号', en: 'Case number' },
  handler: { zh: '承办', en: 'Handler' },
  result: { zh: '结果', en: 'Result' },
  repliedOn: { zh: '答复日', en: 'Replied on' },
  note: { zh: '备注', en: 'Note' }
} satisfies Record<string, Label>

function cellsOf(line: RegisterLine, names: Readonly<Record<OfficerId, string>>, speech: keyof Label): string[] {
  const outcome = statute.outcomes.find((o) => o.id === line.outcome)
  const cells = {
    mailNumber: line.mailNumber,
    arrivedOn: line.arrivedOn,
    channel: statute.receipt[line.channel].label[speech],
    applicant: line.applicant,
    matter: line.matter,
    number: line.number,
    handler: line.handler && (names[line.handler] ?? line.handler),
    result: outcome?.label[speech] ?? phaseWords[line.phase][speech],
    repliedOn: line.repliedOn,
    note: noteOf(line)[speech]
  } satisfies Record<keyof typeof heads, string | null>
  return (Object.keys(heads) as (keyof typeof heads)[]).map((head) => cells[head] ?? '')
}

function noteOf({ struck, again, forwarded, forwardedBy }: RegisterLine): Label {
  const notes: Label[] = [
    ...(struck ? [{ zh: '已划去', en: 'struck out' }] : []),
    ...(again ? [{ zh: '同件再到', en: 'same application again' }] : []),
    ...(forwardedBy ? [{ zh: `由${forwardedBy}转来`, en: `passed on by ${forwardedBy}` }] : []),
    ...(forwarded
      ? [{ zh: `错投，${forwarded.on} 转${forwarded.to}`, en: `misdelivered, passed on to ${forwarded.to} on ${forwarded.on}` }]
      : [])
  ]
  return { zh: notes.map((n) => n.zh).join('；'), en: notes.map((n) => n.en).join('; ') }
}
