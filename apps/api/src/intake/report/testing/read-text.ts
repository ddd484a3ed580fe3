import type { PublishedReport } from '@mingdu/schema'
import { readReport as readPaper, textPaper } from '@mingdu/workflow/reading'
import { printedForms } from '../printed-forms.ts'

/** A published report from a plain text. */
export const readReport = (text: string): PublishedReport | null => readPaper(textPaper(text), printedForms)
