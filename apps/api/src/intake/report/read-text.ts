import type { PublishedReport } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import { readReport as readPaper, textPaper } from '@mingdu/workflow/reading'

/** A published report from a plain text. */
export const readReport = (text: string): PublishedReport | null => readPaper(textPaper(text), cn.forms)
