import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx'
import { type PrintedCell, type PrintedTable, printedTables } from './printed-tables.ts'
import { marksOf, noteOf, type ReportPaper, titleOf } from './report-paper.ts'

/** A Word document on A4 with the merged cells and widths of the printed form; what it is not stands in its header on every page. */
export async function reportDocx(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const marks = marksOf(paper)
  const document = new Document({
    title: titleOf(paper),
    creator: paper.organName,
    styles: {
      default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }, size: 24 } } }
    },
    sections: [
      {
        properties: {
          page: { size: { width: PAGE_WIDTH, height: 16838 }, margin: { top: 1134, bottom: 1134, left: MARGIN, right: MARGIN } }
        },
        ...(marks.length > 0 && { headers: { default: new Header({ children: marks.map((m) => said(m, 32)) }) } }),
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [run(titleOf(paper), 36, true)] }),
          ...printedTables(paper).flatMap(partWith),
          new Paragraph({ spacing: { before: 120 }, children: [run(noteOf(paper), 20)] })
        ]
      }
    ]
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** In twentieths of a point: A4, and what is left between the margins. */
const PAGE_WIDTH = 11906
const MARGIN = 850
const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

const run = (text: string, size: number, bold = false) => new TextRun({ text, size, bold, color: '000000' })
const said = (text: string, size: number) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, size, true)] })

function partWith({ title, widths, heads, body }: PrintedTable): (Paragraph | Table)[] {
  const columnWidths = widths.map((w) => Math.round((w / 100) * TEXT_WIDTH))
  const rows = [...heads.map((cells) => ({ cells, tableHeader: true })), ...body.map((cells) => ({ cells, tableHeader: false }))]
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: 240, after: 120 },
      children: [run(title, 28, true)]
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths,
      rows: rows.map(({ cells, tableHeader }) => new TableRow({ tableHeader, cantSplit: true, children: cells.map(cellOf) }))
    })
  ]
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
