/**
 * A report's text in one spelling: compatibility forms and radicals folded into characters, full-width
 * figures and brackets into plain ones, page numbers gone. Lines, tabs and spaces stay: they tell cells apart.
 */
export function normalise(text: string): string {
  return [
    ...text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFKC')
  ]
    .map((c) => characterOf[c] ?? c)
    .join('')
    .replace(STANDALONE_NBSP, '/')
    .replaceAll('&nbsp;', ' ')
    .replace(PAGE_NUMBER, '\n')
    .replaceAll('钩稽', '勾稽')
}

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
