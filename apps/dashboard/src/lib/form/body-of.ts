import type { FactType, RecordRequest } from '@mingdu/schema'
import { type FieldSpec, fieldsOf } from './fields.ts'
import { measureOf } from './measure-of.ts'
import { fenOf } from './money-field.ts'
import { redoOf } from './redo-of.ts'

/** What stands in the form, by field; everything is text, as typed. */
export type FormValues = Record<string, string>
export type FieldErrors = Record<string, 'field.required' | 'field.money.invalid' | 'field.number.invalid'>

export type Body = { errors: FieldErrors; request: RecordRequest }

/** Reads a form into the body of a request. Only what cannot even be sent is an error here; the rest the API says. */
export function bodyOf(type: FactType, values: FormValues): Body {
  const errors: FieldErrors = {}
  const fact: Record<string, unknown> = { type, on: values.on ?? '' }
  const particulars: Record<string, unknown> = {}
  if (!values.on) errors.on = 'field.required'
  for (const spec of fieldsOf[type] as readonly FieldSpec[]) {
    const value = readField(spec, values, errors)
    if (value === undefined) {
      if (spec.required && !errors[spec.name]) errors[spec.name] = 'field.required'
    } else (spec.part === 'fact' ? fact : particulars)[spec.name] = value
  }
  const request = { fact, ...(Object.keys(particulars).length > 0 ? { particulars } : {}) }
  return { errors, request: request as RecordRequest }
}

function readField({ name, control }: FieldSpec, values: FormValues, errors: FieldErrors): unknown {
  const text = (values[name] ?? '').trim()
  switch (control.is) {
    case 'day':
    case 'line':
    case 'text':
    case 'choice':
    case 'handler':
    case 'outcome':
      return text === '' ? undefined : text
    case 'oral':
      return text === '' ? undefined : { transcriptConfirmed: text === 'yes' }
    case 'yesNo':
      return text === '' ? undefined : text === 'yes'
    case 'case': {
      const [organ, id] = text.split('/')
      return id ? { organ, case: id } : undefined
    }
    case 'identity':
      return text === '' ? undefined : { kind: values[`${name}.kind`] ?? 'residentId', number: text }
    case 'lines':
      return listed(text.split('\n').flatMap((said) => said.trim() || []))
    case 'count':
    case 'fee':
      return text === '' ? undefined : Number(text)
    case 'consultation':
    case 'dispute':
      return text === '' ? undefined : whole(name, text, errors)
    case 'money': {
      const fen = text === '' ? undefined : fenOf(text)
      if (fen === null) errors[name] = 'field.money.invalid'
      return fen ?? undefined
    }
    case 'redo':
      return redoOf(values, (said) => whole(name, said, errors))
    case 'measure':
      return measureOf(values, (field, said) => whole(field, said, errors))
    case 'checks':
      return control.names.every((n) => values[`${name}.${n}`] === 'yes')
        ? Object.fromEntries(control.names.map((n) => [n, true]))
        : undefined
    case 'strikes':
      return listed(text.split(',').filter(Boolean).map(Number))
  }
}

const listed = <T>(said: T[]): T[] | undefined => (said.length === 0 ? undefined : said)

function whole(name: string, text: string, errors: FieldErrors): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  errors[name] = 'field.number.invalid'
  return undefined
}
