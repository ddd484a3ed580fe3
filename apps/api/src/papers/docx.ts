import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx'
import { type PrintedPart, type PrintedWords, printedParts } from './printed-parts.ts'
import type { PrintedCell } from './printed-tables.ts'
import { marksOf, noteOf, type ReportPaper, titleOf } from './report-paper.ts'

/** A Word document on A4 with the merged cells and widths of the printed form; what it is not stands over every page. */
export async function reportDocx(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: titleOf(paper),
    creator: paper.organName,
    styles: {
      default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }, size: 24 } } }
    },
    sections: [
      {
        properties: {
          page: { size: { width: PAGE_WIDTH, height: 16838 }, margin: { top: 1418, bottom: 1134, left: MARGIN, right: MARGIN } }
        },
        headers: { default: new Header({ children: [middle(titleOf(paper), 18), ...marksOf(paper).map((m) => middle(m, 28, true))] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [run(titleOf(paper), 36, true)]
          }),
          ...printedParts(paper).flatMap(partWith),
          new Paragraph({ spacing: { before: 120 }, children: [run(noteOf(paper), 20)] })
        ]
      }
    ]
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** In twentieths of a point: A4, and what is left between the margins. */
const PAGE_WIDTH = 11906
const MARGIN = 1134
const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

const run = (text: string, size: number, bold = false) => new TextRun({ text, size, bold, color: '000000' })
const middle = (text: string, size: number, bold = false) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, size, bold)] })

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 21, color: '000000' })]
  })

const partWith = ({ title, table, words }: PrintedPart): (Paragraph | Table)[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [run(title, 28, true)]
  }),
  ...(table ? [tableOf(table)] : []),
  ...words.flatMap(saidIn)
]

const saidIn = ({ title, paragraphs }: PrintedWords): Paragraph[] => [
  ...(title === null
    ? []
    : [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 120 }, children: [run(title, 24, true)] })]),
  ...paragraphs.map((text) => new Paragraph({ ...PROSE, children: [run(text, 24)] }))
]

/** Two characters in, one and a half lines. */
const PROSE = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: 480 },
  spacing: { line: 360, lineRule: LineRuleType.AUTO }
} satisfies IParagraphOptions

function tableOf({ widths, heads, body }: NonNullable<PrintedPart['table']>): Table {
  const columnWidths = widths.map((w) => Math.round((w / 100) * TEXT_WIDTH))
  const rows = [...heads.map((cells) => ({ cells, tableHeader: true })), ...body.map((cells) => ({ cells, tableHeader: false }))]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: rows.map(({ cells, tableHeader }) => new TableRow({ tableHeader, cantSplit: true, children: cells.map(cellOf) }))
  })
}

const cellOf = ({ kind, text, rows, columns }: PrintedCell): TableCell =>
  new TableCell({
    rowSpan: rows,
    columnSpan: columns,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        alignment: kind === 'title' && rows === 1 ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [run(text, 18)]
      })
    ]
  })
