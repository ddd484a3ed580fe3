import { day, Fact, type FactType, factTypes, particularsOf, RecordRequest } from '@mingdu/schema'
import { everyFact, freedonia } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { bodyOf, type FormValues } from './body-of.ts'
import { type FieldSpec, fieldsOf } from './fields.ts'

/** Files come into a case on a card of their own. */
const formTypes = factTypes.filter((type) => type !== 'fileAdded')

const shapes = Object.fromEntries(
  Fact.options.map((o) => [o.shape.type.value, o.shape as Record<string, { safeParse: (v: unknown) => { success: boolean } }>])
)
const specs = (type: FactType, part: FieldSpec['part']) => (fieldsOf[type] as readonly FieldSpec[]).filter((f) => f.part === part)

describe('the form of every fact asks what the fact takes', () => {
  test.each(formTypes)('%s: all fields of the log, and no other', (type) => {
    // What an application lacks is worked out from the fields, and is none itself.
    const wanted = Object.keys(shapes[type] ?? {}).filter((k) => !['type', 'on', 'lacks'].includes(k))
    expect(
      specs(type, 'fact')
        .map((f) => f.name)
        .sort()
    ).toEqual(wanted.sort())
  })

  test.each(formTypes)('%s: all particulars beside it, and no other', (type) => {
    expect(
      specs(type, 'particulars')
        .map((f) => f.name)
        .sort()
    ).toEqual(Object.keys(particularsOf[type].shape).sort())
  })

  test.each(formTypes)('%s: what the schema needs is marked as needed', (type) => {
    for (const spec of fieldsOf[type] as readonly FieldSpec[]) {
      const shape = (spec.part === 'fact' ? shapes[type] : particularsOf[type].shape) as Record<
        string,
        { safeParse: (v: unknown) => { success: boolean } }
      >
      expect(spec.required, `${type}.${spec.name}`).toBe(!shape[spec.name]?.safeParse(undefined).success)
    }
  })
})

describe('a form filled in', () => {
  test.each(everyFact(freedonia, day('2101-04-04')).flatMap((fact) => (fact.type === 'fileAdded' ? [] : [[fact.type, fact] as const])))(
    'says %s as the schema has it',
    (type, fact) => {
      const { errors, request } = bodyOf(type, typed(fact))
      expect(errors).toEqual({})
      expect(request.fact).toEqual(fact)
      expect(RecordRequest.safeParse(request).success).toBe(true)
      expect(particularsOf[type].safeParse(request.particulars ?? {}).success).toBe(true)
    }
  )

  test('and left empty names every field that is needed', () => {
    for (const type of formTypes) {
      const needed = (fieldsOf[type] as readonly FieldSpec[]).filter((f) => f.required).map((f) => f.name)
      expect(Object.keys(bodyOf(type, {}).errors).sort()).toEqual(['on', ...needed].sort())
    }
  })

  test('reads money to the fen, and refuses what is no amount', () => {
    const paid = (amount: string) => bodyOf('feePaid', { on: '2101-04-04', amount })
    expect(paid('1,234.5').request.fact).toMatchObject({ amount: 123_450 })
    expect(paid('0.29').request.fact).toMatchObject({ amount: 29 })
    expect(paid('12.345').errors).toEqual({ amount: 'field.money.invalid' })
    expect(paid('-3').errors).toEqual({ amount: 'field.money.invalid' })
  })

  test('a fee by page says its pages, and asks in what form copies are wanted', () => {
    const typed = { on: '2101-04-04', 'measure.basis': 'perPage', 'measure.pages': '40', 'measure.alreadyPublic': '8', amount: '4800' }
    expect(bodyOf('feeNotified', typed).errors).toEqual({ measure: 'field.required' })
    const { errors, request } = bodyOf('feeNotified', { ...typed, 'measure.copies': 'email', waived: '12.00' })
    expect(errors).toEqual({})
    expect(request.fact).toEqual({
      type: 'feeNotified',
      on: '2101-04-04',
      measure: { basis: 'perPage', copies: 'email', pages: 40, alreadyPublic: 8, equivalent: 0 },
      waived: 12_00,
      amount: 48_00
    })
  })

  test('an abandonment is only said when all three places were looked at', () => {
    const looked = { on: '2101-04-04', ground: 'correction', 'checked.mailRoom': 'yes', 'checked.post': 'yes' }
    expect(bodyOf('lapsed', looked).errors).toEqual({ checked: 'field.required' })
    expect(bodyOf('lapsed', { ...looked, 'checked.bank': 'yes' }).errors).toEqual({})
  })
})

/** The fact as an officer would type it, with something in every field beside it that is needed. */
function typed(fact: Fact): FormValues {
  const values: FormValues = {}
  for (const [name, value] of Object.entries(fact)) {
    if (name === 'checked') for (const place of ['mailRoom', 'post', 'bank']) values[`checked.${place}`] = 'yes'
    else if (name === 'measure') for (const [part, said] of Object.entries(value)) values[`measure.${part}`] = String(said)
    else if (typeof value === 'boolean') values[name] = value ? 'yes' : 'no'
    else if ((fact.type === 'linked' || fact.type === 'merged') && name === 'to') values.to = `${fact.to.organ}/${fact.to.case}`
    else if (Array.isArray(value)) values[name] = value.join(',')
    else values[name] = /^fee(Paid|Refunded)$/.test(fact.type) && name === 'amount' ? (Number(value) / 100).toFixed(2) : String(value)
  }
  for (const spec of specs(fact.type, 'particulars').filter((f) => f.required)) values[spec.name] = '写明的内容'
  return values
}
