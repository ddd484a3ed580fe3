import { type PrintedTable, printedTables } from './printed-tables.ts'
import type { ReportPaper } from './report-paper.ts'

/** A part of the report as it is printed: a table, or words under their headings. */
export type PrintedPart = { title: string; table: Omit<PrintedTable, 'title'> | null; words: PrintedWords[] }

/** Paragraphs; `title` is null where they stand right under the part's. */
export type PrintedWords = { title: string | null; paragraphs: string[] }

/** Every part of the form in its order. A heading under which nothing was written is printed all the same: what lacks is seen. */
export function printedParts(paper: ReportPaper): PrintedPart[] {
  const tables = printedTables(paper)
  return paper.form.parts.map(({ code, title }) => ({
    title,
    table: tables.find((t) => t.title === title) ?? null,
    words: paper.form.headings
      .filter((h) => h.part === code)
      .map((h) => ({ title: h.title ?? null, paragraphs: paragraphsOf(paper.narrative[h.code] ?? '') }))
  }))
}

const paragraphsOf = (words: string): string[] =>
  words
    .split('\n')
    .map((p) => p.trim())
    .filter((p) => p !== '')
