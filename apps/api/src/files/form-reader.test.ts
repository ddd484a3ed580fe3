import { mediaTypes, namesItself } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Form, formReader } from './form-reader.ts'
import { SLICE_BYTES } from './sealed-slice.ts'
import { pdfOf, sampleFiles, zipOf } from './testing/sample-files.ts'

function formOf(content: Uint8Array, sliceBytes = SLICE_BYTES): Form['is'] | string {
  const reader = formReader()
  for (let at = 0; at < content.length; at += sliceBytes) if (!reader.take(content.subarray(at, at + sliceBytes))) return 'other'
  const form = reader.end()
  return form.is === 'form' ? form.mediaType : form.is
}

const gb18030 = Buffer.from('c9eac7ebd0c5cfa2b9abbfaa', 'hex')

describe('the form of a content', () => {
  test('there is a sample of every permitted form', () => {
    expect(Object.keys(sampleFiles).sort()).toEqual(Object.keys(mediaTypes).sort())
  })

  test.each(Object.entries(sampleFiles))('%s is told by what is in it', (mediaType, sample) => {
    expect(formOf(sample())).toBe(mediaType)
  })

  test.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'other'],
    ['a program for Linux', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)]), 'other'],
    ['a sound', Buffer.concat([Buffer.from('ID3'), Buffer.alloc(60, 0)]), 'other'],
    ['an archive of another kind', Buffer.from('526172211a0700cf907300000d0000', 'hex'), 'other'],
    ['a mail store in the old container', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]), 'other'],
    ['a text in GB 18030', gb18030, 'text/plain'],
    ['a text in UTF-16 with its mark', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('补正', 'utf16le')]), 'text/plain'],
    ['a text with a NUL in it', Buffer.from('补正\u0000'), 'other'],
    ['bytes that are no text in any encoding', Buffer.from('ff80ff80', 'hex'), 'other'],
    ['a PDF without its end', pdfOf(4000).subarray(0, 3000), 'broken'],
    ['a picture without its end', sampleFiles['image/png']().subarray(0, 30), 'broken'],
    ['an archive without its list', zipOf('word/document.xml').subarray(0, 60), 'broken'],
    ['an archive with something behind it', Buffer.concat([zipOf('a.txt'), Buffer.from('x')]), 'broken'],
    ['nothing', Buffer.alloc(0), 'other']
  ])('%s', (_, content, expected) => {
    expect(formOf(content)).toBe(expected)
  })

  test('a content is what it is however it comes, but for slices shorter than its first mark', () => {
    for (const [mediaType, sample] of Object.entries(sampleFiles))
      for (const size of [128, 512]) expect(formOf(sample(), size)).toBe(mediaType)
  })

  test('characters of a text may lie across two slices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (size) => {
        expect(formOf(sampleFiles['text/plain'](), size)).toBe('text/plain')
      })
    )
  })

  test('whatever it is given, it answers', () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const begun = fc.tuple(fc.constantFrom(...Object.values(sampleFiles)), bytes, fc.nat(600)).map(([sample, tail, cut]) => {
      return Buffer.concat([sample().subarray(0, cut), tail])
    })
    fc.assert(
      fc.property(fc.oneof(bytes, begun), (content) => {
        expect(['broken', 'other', ...Object.keys(mediaTypes)]).toContain(formOf(content))
      })
    )
  })

  test('a long list of names is read from its end', () => {
    const many = Array.from({ length: 4000 }, (_, i) => `照片/现场第${i}张.jpg`)
    expect(formOf(zipOf(...many))).toBe('application/zip')
    expect(formOf(zipOf(...many, 'word/document.xml'))).toMatch('wordprocessingml')
  })
})

test('a name says its form by its ending, in whatever letters', () => {
  expect(namesItself('张某申请书.PDF', 'application/pdf')).toBe(true)
  expect(namesItself('拟稿.wps', 'application/msword')).toBe(true)
  expect(namesItself('页面.html', 'text/plain')).toBe(false)
  expect(namesItself('没有扩展名', 'text/plain')).toBe(false)
  expect(namesItself('申请书.pdf.exe', 'application/pdf')).toBe(false)
})
