import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportPaper } from './report-paper.ts'
import { reportTypst } from './report-typst.ts'

/** Writes reports as PDF, in the office's own type (仿宋 and the like, a folder of its fonts) or else in the one that comes along. */
export function pdfWriter(officeFonts: string | null): (paper: ReportPaper) => Uint8Array<ArrayBuffer> {
  let compiler: NodeCompiler | null = null
  return (paper) => {
    compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [...(officeFonts ? [officeFonts] : []), FONTS] }] })
    const compiled = compiler.compile({ mainFileContent: reportTypst(paper) })
    const document = compiled.result
    if (!document) {
      compiled.printErrors()
      throw new Error('the report could not be set')
    }
    const pdf = new Uint8Array(compiler.pdf(document))
    // What was set before is not kept for ever.
    compiler.evictCache(CACHED)
    return pdf
  }
}

const FONTS = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '../fonts')
const CACHED = 10
