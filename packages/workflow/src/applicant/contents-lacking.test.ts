import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { contentsLacking, demanded } from './contents-lacking.ts'

const lacking = (said: Record<string, unknown>) => contentsLacking(freedonia.contents, said).map((c) => c.id)

describe('what an application lacks', () => {
  test('is whatever the law asks for and nobody said', () => {
    expect(lacking({})).toEqual(['contact'])
    expect(lacking({ address: '   ' })).toEqual(['contact'])
  })

  test('is nothing where one of several ways is said', () => {
    expect(lacking({ email: 'a@example.cn' })).toEqual([])
    expect(lacking({ address: '河畔街 3 号' })).toEqual([])
  })

  test('is a token only where somebody sends for another', () => {
    expect(lacking({ email: 'a@example.cn', proxyName: '石溪' })).toEqual(['authority'])
    expect(lacking({ email: 'a@example.cn', proxyName: '石溪', proxyAuthority: false })).toEqual(['authority'])
    expect(lacking({ email: 'a@example.cn', proxyName: '石溪', proxyAuthority: true })).toEqual([])
    expect(lacking({ email: 'a@example.cn', proxyAuthority: true })).toEqual([])
  })

  test('never grows by saying more, unless it is who acts for the applicant', () => {
    const said = fc.dictionary(fc.constantFrom('address', 'email', 'note', 'proxyAuthority'), fc.constantFrom('', ' ', 'x', true, false))
    fc.assert(
      fc.property(said, said, (some, more) => {
        const added = Object.fromEntries(Object.entries(more).filter(([, v]) => typeof v === 'string' && v.trim() !== ''))
        for (const id of lacking({ ...some, ...added })) expect(lacking(some)).toContain(id)
      })
    )
  })

  test('comes out of what is demanded, in the order of the law', () => {
    expect(demanded(freedonia.contents, {}).map((c) => c.id)).toEqual(['contact'])
    expect(demanded(freedonia.contents, { proxyName: '石溪' }).map((c) => c.id)).toEqual(['contact', 'authority'])
  })
})
