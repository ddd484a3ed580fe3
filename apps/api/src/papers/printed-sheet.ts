import type { Feature, Image } from 'write-excel-file/node'

/**
 * How the sheets of a workbook come out on paper: A4, as wide as the page, the report's name and what it is not over
 * every page, the page's number under it.
 */
export const printed = (title: string, marks: readonly string[]): Feature<Image['content']> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet) =>
          sheet
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('</worksheet>', `${page(title, marks)}</worksheet>`)
      }
    }
  }
})

const page = (title: string, marks: readonly string[]): string =>
  `<pageMargins left="0.5" right="0.5" top="0.9" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>` +
  `<headerFooter><oddHeader>${escaped(`&C&8${[title, ...marks.map((m) => `&12&"-,Bold"${m}`)].join('\n')}`)}</oddHeader><oddFooter>${escaped('&C— &P —')}</oddFooter></headerFooter>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
