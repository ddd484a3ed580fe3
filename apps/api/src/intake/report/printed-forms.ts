import type { Form } from '@mingdu/schema'
import { cn } from '@mingdu/statute'

/** The printed forms a published report may be written on: of whichever organ, under no law of anybody. */
export const printedForms: readonly Form[] = cn.forms
