import type { Redo } from '@mingdu/schema'
import type { FormValues } from './body-of.ts'

/** Reads what was ordered anew; undefined where the term is left empty, for then nothing was ordered. */
export function redoOf(values: FormValues, whole: (text: string) => number | undefined): Redo | undefined {
  const text = (values['redo.value'] ?? '').trim()
  const value = text === '' ? undefined : whole(text)
  if (value === undefined) return undefined
  return {
    value,
    unit: values['redo.unit'] === 'calendarDays' ? 'calendarDays' : 'workingDays',
    flaw: values['redo.flaw'] === 'procedure' ? 'procedure' : 'substance'
  }
}
