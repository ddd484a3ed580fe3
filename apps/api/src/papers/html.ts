import { type PrintedPart, type PrintedWords, printedParts } from './printed-parts.ts'
import type { PrintedCell } from './printed-tables.ts'
import { marksOf, noteOf, type ReportPaper, titleOf } from './report-paper.ts'

/**
 * A page that a government's site can publish as it is: its own styles, nothing loaded, no scripts. The
 * metadata are those of the standard for such sites (国办发〔2017〕47号: SiteName is the site's own to add).
 */
export function reportHtml(paper: ReportPaper): string {
  const title = escaped(titleOf(paper))
  const marks = marksOf(paper).map((mark) => `<p class="mark">${escaped(mark)}</p>`)
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="ArticleTitle" content="${title}">
<meta name="ContentSource" content="${escaped(paper.organName)}">
<meta name="Description" content="${title}：主动公开、依申请公开、行政复议和行政诉讼情况">
<meta name="Keywords" content="政府信息公开,年度报告,${paper.year}">
<meta name="ColumnName" content="政府信息公开年报">
${marks.length > 0 ? '<meta name="robots" content="noindex">\n' : ''}<style>${STYLE}</style>
</head>
<body>
${
  marks.length > 0
    ? `<div class="running" aria-hidden="true">${escaped(marksOf(paper).join('；'))}</div>
`
    : ''
}<main>
${marks.join('\n')}
<h1>${title}</h1>
${printedParts(paper).map(section).join('\n')}
<p class="note">${escaped(noteOf(paper))}</p>
${marks.join('\n')}
</main>
</body>
</html>
`
}

const section = ({ title, table, words }: PrintedPart): string => `<section>
<h2>${escaped(title)}</h2>
${table ? sheet(table) : ''}${words.map(said).join('\n')}
</section>`

const sheet = ({ widths, heads, body }: NonNullable<PrintedPart['table']>): string => `<div class="sheet"><table>
<colgroup>${widths.map((w) => `<col style="width:${w.toFixed(2)}%">`).join('')}</colgroup>
${heads.length > 0 ? `<thead>${heads.map(row).join('\n')}</thead>\n` : ''}<tbody>${body.map(row).join('\n')}</tbody>
</table></div>`

const said = ({ title, paragraphs }: PrintedWords): string =>
  [...(title === null ? [] : [`<h3>${escaped(title)}</h3>`]), ...paragraphs.map((p) => `<p class="say">${escaped(p)}</p>`)].join('\n')

const row = (cells: PrintedCell[]): string => `<tr>${cells.map(cell).join('')}</tr>`

function cell({ kind, text, rows, columns }: PrintedCell): string {
  const span = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`
  if (kind === 'figure') return `<td${span}>${escaped(text)}</td>`
  const scope = kind === 'head' ? (columns > 1 ? 'colgroup' : 'col') : rows > 1 ? 'rowgroup' : 'row'
  return `<th${span} scope="${scope}"${kind === 'title' ? ' class="t"' : ''}>${escaped(text)}</th>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
body{margin:0;background:#fff;color:#000;font:16px/1.5 "FangSong_GB2312","FangSong","仿宋","Noto Serif CJK SC","Noto Serif SC",serif}
main{max-width:900px;margin:0 auto;padding:24px 16px}
h1{margin:0 0 24px;font-size:24px;line-height:1.4;text-align:center;font-weight:600}
h2{margin:24px 0 8px;font-size:17px;font-weight:600}
h3{margin:12px 0 4px;font-size:16px;font-weight:600}
.say{margin:0 0 6px;text-indent:2em;text-align:justify}
.sheet{overflow-x:auto}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:14px;line-height:1.35}
th,td{border:1px solid #000;padding:4px;font-weight:400;text-align:center;overflow-wrap:anywhere}
th.t{text-align:left}
th.t[rowspan]{text-align:center}
td{font-variant-numeric:tabular-nums}
.note{font-size:14px}
.mark{margin:8px 0;border:2px solid #000;padding:4px;font-size:20px;font-weight:600;text-align:center}
.running{display:none}
@media(max-width:720px){.sheet table{min-width:640px}}
@media print{@page{size:A4;margin:18mm 15mm}main{max-width:none;padding:0}body{font-size:12pt}table{font-size:9pt}tr{break-inside:avoid}h2,h3{break-after:avoid}.running{display:block;position:fixed;top:-12mm;left:0;right:0;font-size:12pt;font-weight:600;text-align:center}}
`
