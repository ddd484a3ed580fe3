import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'

/** A run of text on a page: its left lower corner, width, and height of its letters. */
export type Piece = { text: string; x: number; y: number; width: number; size: number }

export function piecesOf({ items }: TextContent): Piece[] {
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 10 }]
  })
}

/** Pieces on one height are a line; a gap of half a letter is a space. */
export function textLines(pieces: readonly Piece[]): { text: string; y: number }[] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines[lines.length - 1]
    const [first] = line ?? []
    if (line && first && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) * 0.5) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => ({ text: joined(line), y: line[0]?.y ?? 0 }))
}

function joined(line: Piece[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of line.sort((a, b) => a.x - b.x)) {
    text += (end > Number.NEGATIVE_INFINITY && piece.x - end > piece.size * 0.3 ? ' ' : '') + piece.text
    end = piece.x + piece.width
  }
  return text
}

/** The text of a cell. Its lines are one figure where they hold nothing but digits: the cell was too narrow for it. */
export function cellText(pieces: readonly Piece[]): string {
  const lines = textLines(pieces).map((line) => line.text.trim())
  return lines.every((line) => /^[\d,.]+$/.test(line)) ? lines.join('') : lines.join('\n')
}
