import type { FeeMeasure } from '@mingdu/schema'
import type { FormValues } from './body-of.ts'

/** Reads the measure of a fee notice; undefined while what its basis counts is not filled in. `whole` reports what is no number. */
export function measureOf(values: FormValues, whole: (field: string, text: string) => number | undefined): FeeMeasure | undefined {
  const number = (name: string, empty?: string) => {
    const text = (values[`measure.${name}`] ?? '').trim() || empty
    return text === undefined ? undefined : whole('measure', text)
  }
  if (values['measure.basis'] === 'perPage') {
    const [pages, alreadyPublic, equivalent] = [number('pages'), number('alreadyPublic', '0'), number('equivalent', '0')]
    const copies = values['measure.copies'] as Extract<FeeMeasure, { basis: 'perPage' }>['copies'] | undefined
    if (!copies || pages === undefined || alreadyPublic === undefined || equivalent === undefined) return undefined
    return { basis: 'perPage', copies, pages, alreadyPublic, equivalent }
  }
  const [items, alreadyThisMonth] = [number('items'), number('alreadyThisMonth')]
  return items === undefined || alreadyThisMonth === undefined ? undefined : { basis: 'perItem', items, alreadyThisMonth }
}
