/** A run of digits as printed, which may be several figures run together, or a mark for an empty cell. */
export type Token = { kind: 'figure'; text: string } | { kind: 'blank' }

/** Figures and marks of a piece of text in their order; words between them say nothing about figures. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) =>
    /\d/.test(match[0]) ? { kind: 'figure', text: match[0].replaceAll(',', '') } : { kind: 'blank' }
  )
}

/** Thousands may be set off by commas; a stroke or dash by itself means that nothing was filled in. */
const TOKEN = /-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?|(?<![^\s|])[/\\—–-]+(?![^\s|])/g

export const digitsIn = (tokens: readonly Token[]): number => tokens.reduce((sum, t) => sum + (t.kind === 'figure' ? t.text.length : 0), 0)

export const figureOf = (token: Token): number | null => (token.kind === 'figure' ? Number(token.text) : null)
