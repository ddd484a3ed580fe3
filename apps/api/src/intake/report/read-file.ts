import type { PublishedReport } from '@mingdu/schema'
import { readReport } from '@mingdu/workflow/reading'
import { openPaper } from '../paper/open-paper.ts'
import type { PaperFault } from '../paper/paper-fault.ts'
import { printedForms } from './printed-forms.ts'

export type FileRead = { is: 'report'; report: PublishedReport } | { is: 'fault'; fault: ReportFault }
export type ReportFault = PaperFault | 'noTables' | 'busy'

/** The report in a file, whatever kind of file it is; or why there is none. */
export async function readFileOfReport(bytes: Uint8Array): Promise<FileRead> {
  const opened = await openPaper(bytes)
  if (opened.is === 'fault') return opened
  const report = readReport(opened.paper, printedForms)
  return report ? { is: 'report', report } : { is: 'fault', fault: 'noTables' }
}

/** What to tell the person who brought the file. */
export const faultSaid: Record<ReportFault, { zh: string; en: string }> = {
  tooLarge: {
    zh: '文件超过 50 MB，没有读。年度报告不会这么大，请去掉图片再试',
    en: 'The file is over 50 MB and was not read. No annual report is as large: remove its pictures and try again'
  },
  unpacksTooLarge: { zh: '文件展开后太大，没有读', en: 'The file unpacks to too much and was not read' },
  damaged: {
    zh: '文件已损坏或者不完整，打不开。请重新下载或者另存一份',
    en: 'The file is damaged or incomplete and cannot be opened. Download it again or save a new copy'
  },
  locked: { zh: '文件有密码，打不开。请先取消密码', en: 'The file has a password and cannot be opened. Remove the password first' },
  oldWord: { zh: '这是旧式 Word 文档（.doc）。请另存为 .docx 再读', en: 'This is an old Word document (.doc). Save it as .docx first' },
  otherKind: {
    zh: '认不出这种文件。可以读文本、网页、DOCX、XLSX、XLS 和带文字层的 PDF',
    en: 'This kind of file is not known. Text, web pages, DOCX, XLSX, XLS and PDF with a text layer can be read'
  },
  noTextLayer: { zh: 'PDF 里只有图片，没有文字层，读不出字', en: 'The PDF holds pictures only: it has no text layer to read' },
  tooLong: { zh: '读这个文件用的时间太长，没有读完', en: 'Reading this file took too long and was given up' },
  busy: {
    zh: '正在读的文件太多，这一份还没有读。请稍后再试',
    en: 'Too many files are being read, this one was not. Please try again shortly'
  },
  noTables: { zh: '没有找到年度报告的表三和表四', en: 'Neither table 三 nor table 四 of an annual report was found' }
}
