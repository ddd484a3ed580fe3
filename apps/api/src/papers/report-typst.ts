import { type PrintedPart, type PrintedWords, printedParts } from './printed-parts.ts'
import type { PrintedCell } from './printed-tables.ts'
import { marksOf, noteOf, type ReportPaper, titleOf } from './report-paper.ts'

/** The report as a Typst document: A4, a running head with what the paper is not, page numbers as official papers have them. */
export const reportTypst = (paper: ReportPaper): string => `
#set document(title: ${quoted(titleOf(paper))}, author: ${quoted(paper.organName)})
#set page(paper: "a4", margin: (top: 28mm, bottom: 22mm, x: 20mm),
  header: align(center)[#text(8pt)[${said(titleOf(paper))}]${marksOf(paper)
    .map((mark) => ` \\ #text(12pt, weight: "bold")[${said(mark)}]`)
    .join('')}],
  footer: context align(center)[#text(10pt)[— #counter(page).display() —]])
#set text(font: (${FONTS.map(quoted).join(', ')}), lang: "zh", region: "cn", size: 12pt)
#set par(leading: 0.9em, spacing: 0.9em)
#set table(stroke: 0.5pt, inset: 3pt)
#align(center)[#text(18pt, weight: "bold")[${said(titleOf(paper))}]]
${printedParts(paper).map(partOf).join('\n')}
#text(10pt)[${said(noteOf(paper))}]
`

/** 仿宋 where the office has supplied it; the last comes along. */
const FONTS = ['FangSong_GB2312', 'FangSong', 'STFangsong', 'FZFangSong-Z02', 'Noto Serif CJK SC', 'Noto Serif SC', 'Noto Sans S Chinese']

const partOf = ({ title, table, words }: PrintedPart): string => `
#block(above: 1.4em, below: 0.8em, sticky: true)[#text(14pt, weight: "bold")[${said(title)}]]
${table ? tableOf(table) : ''}${words.map(wordsOf).join('')}`

const wordsOf = ({ title, paragraphs }: PrintedWords): string =>
  `${title === null ? '' : `\n#block(above: 0.9em, below: 0.6em, sticky: true)[#text(weight: "bold")[${said(title)}]]\n`}${paragraphs
    .map((p) => `\n#par(first-line-indent: (amount: 2em, all: true), justify: true)[${said(p)}]\n`)
    .join('')}`

const tableOf = ({ widths, heads, body }: NonNullable<PrintedPart['table']>): string => `
#text(8pt, top-edge: 0.88em, bottom-edge: -0.12em)[#set par(leading: 0.2em)
#table(columns: (${widths.map((w) => `${w.toFixed(2)}%`).join(', ')}), align: center + horizon,
${heads.length > 0 ? `table.header(${heads.flat().map(cellOf).join(', ')}),\n` : ''}${body.flat().map(cellOf).join(',\n')})]
`

function cellOf({ kind, text, rows, columns }: PrintedCell): string {
  const spans = [...(rows > 1 ? [`rowspan: ${rows}`] : []), ...(columns > 1 ? [`colspan: ${columns}`] : [])]
  const side = kind === 'title' && rows === 1 ? ['align: left + horizon'] : []
  return `table.cell(${[...spans, ...side].join(', ')})[${said(text)}]`
}

/** Text as it stands: as a string no sign in it means anything. */
const said = (text: string): string => (text === '' ? '' : `#${quoted(text)}`)
const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`
