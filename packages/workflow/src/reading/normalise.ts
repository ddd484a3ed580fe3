/**
 * A report's text in one spelling: compatibility forms and radicals folded into characters, full-width
 * figures and brackets into plain ones, page numbers gone. Lines, tabs and spaces stay: they tell cells apart.
 */
export function normalise(text: string): string {
  return [
    ...text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .replace(INVISIBLE, '')
      .replace(NOTE_MARKS, '')
      .normalize('NFKC')
  ]
    .map((c) => characterOf[c] ?? c)
    .join('')
    .replace(STANDALONE_NBSP, '/')
    .replaceAll('&nbsp;', ' ')
    .replace(PAGE_NUMBER, '\n')
    .replaceAll('钩稽', '勾稽')
}

/** Marks of notes raised behind a figure; folded into plain digits they would lengthen it. */
const NOTE_MARKS = /(?<=\d)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2460-\u2473]+/gu

// biome-ignore lint/suspicious/noControlCharactersInRegex: text taken from PDF brings them
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A cell that holds nothing but `&nbsp;` is blank, which is not the same as no cell. */
const STANDALONE_NBSP = /(?<=[\t|])[ ]*(?:&nbsp;[ ]*)+(?=[\t|\n]|$)/g

/** `- 4 -` on a line of its own, `第 4 页 共 9 页`. */
const PAGE_NUMBER = /\n[ \t]*(?:[-–—][ \t]*\d{1,3}[ \t]*[-–—]|第[ \t]*\d{1,3}[ \t]*页(?:[ \t,/]*共[ \t]*\d{1,3}[ \t]*页)?)[ \t]*(?=\n|$)/g

/** Radicals of the supplement block, which Unicode does not fold; found in text taken from PDF. */
const characterOf: Record<string, string> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻩': '黄',
  '⻬': '齐',
  '⻰': '龙'
}
