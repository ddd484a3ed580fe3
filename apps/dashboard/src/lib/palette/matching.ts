import type { Command } from './commands.svelte.ts'

/** Commands whose title or note has every word typed, in any order; those that begin with the first word come first. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const text = (c: Command) => `${c.title} ${c.note ?? ''}`.toLowerCase()
  const found = commands.filter((c) => words.every((w) => text(c).includes(w)))
  const first = words[0] ?? ''
  return [...found.filter((c) => c.title.toLowerCase().startsWith(first)), ...found.filter((c) => !c.title.toLowerCase().startsWith(first))]
}
