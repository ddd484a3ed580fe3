/** Where a label stands in the text: `from` its first character, `to` after its last. */
export type Place = { from: number; to: number }

/**
 * Finds labels of the form in a text where they may be broken over lines and cells: blanks do not
 * matter, nor which marks stand between the characters.
 */
export type LabelFinder = {
  /** The first place at or after `after` and before `before`, or null. `notBefore`: not where this follows. */
  find(label: string, after: number, before: number): Place | null
}

export function labelFinder(text: string): LabelFinder {
  const at: number[] = []
  let solid = ''
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i] as string)) continue
    at.push(i)
    solid += text[i]
  }
  return {
    find(label, after, before) {
      for (const match of solid.matchAll(patternOf(label))) {
        const from = at[match.index] as number
        const to = (at[match.index + match[0].length - 1] as number) + 1
        if (from >= after && to <= before) return withNumber(text, label, { from, to })
      }
      return null
    }
  }
}

/** The characters that carry a label: no brackets, no marks, no leading number. */
export function coreOf(label: string): string {
  return label.normalize('NFKC').replace(LEADING_NUMBER, '').replace(MARKS, '')
}

const LEADING_NUMBER = /^(?:\d+[.、,]|\(?[一二三四五六七八九十]\)?[、]?(?=\p{Script=Han}))/u
const MARKS = /[^\p{Script=Han}]/gu
const BETWEEN = '[.,、。“”"\'()·/:;|]*'

/** Long labels are known by their beginning: the rest may stand behind the figures, in the next line of the cell. */
const BEGINNING = 6

function patternOf(label: string): RegExp {
  const core = [...coreOf(label)]
  const tail = label === '其他' || core.join('') === '其他' ? '(?!处理|法律|结果|需要|对外)' : ''
  return new RegExp(core.slice(0, BEGINNING).join(BETWEEN) + tail, 'gu')
}

/**
 * The number before a label belongs to it and not to the figures: `00000002.其他法律…` ends with seven
 * noughts. Without a mark behind it the number is the label's only where no other digit stands before it.
 */
function withNumber(text: string, label: string, place: Place): Place {
  const number = /^\d+/.exec(label)?.[0]
  if (!number) return place
  const before = text.slice(0, place.from)
  const marked = new RegExp(`${number}\\s*[.、,)]\\s*$`).exec(before)
  const bare = new RegExp(`(?<![\\d.])${number}[ \\t]*$`).exec(before)
  const match = marked ?? bare
  return match ? { ...place, from: match.index } : place
}
