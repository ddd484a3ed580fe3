/**
 * A file taken apart by its container, in the order of reading: texts, and tables whose cells know where
 * they stand. `at` says where in the file, in words a person can follow (`第2页`, `工作表“三”D7`).
 */
export type Paper = readonly Block[]
export type Block = TextBlock | TableBlock
export type TextBlock = { kind: 'text'; text: string; at: string }
export type TableBlock = { kind: 'table'; cells: PaperCell[]; at: string }

/** A cell over `rows` rows and `columns` columns, its first corner at `row`, `column` (0 is the first). */
export type PaperCell = { text: string; row: number; column: number; rows: number; columns: number; at: string }

/** A plain text as a paper. */
export const textPaper = (text: string): Paper => [{ kind: 'text', text, at: '' }]
