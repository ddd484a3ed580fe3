import type { MediaType } from '@mingdu/schema'
import { textReader } from './text-reader.ts'
import { namesInZip } from './zip-names.ts'

/** What the content is: one of the permitted forms, one of them but cut off or damaged, or anything else. */
export type Form = { is: 'form'; mediaType: MediaType } | { is: 'broken' } | { is: 'other' }

/**
 * Tells the form of a content that comes in slices, by what is in it and never by its name. Nothing is
 * unpacked: of an archive no more is read than its list of names. `take` says whether going on makes sense.
 */
export function formReader(): { take(slice: Uint8Array): boolean; end(): Form } {
  let begins: Beginning | undefined
  let tail: Buffer = Buffer.alloc(0)
  let size = 0
  const text = textReader()
  const holds = { word: false, book: false }
  return {
    take(slice) {
      const bytes = Buffer.from(slice.buffer, slice.byteOffset, slice.byteLength)
      begins ??= beginningOf(bytes)
      size += bytes.length
      tail = Buffer.concat([tail, bytes]).subarray(-TAIL_BYTES)
      if (begins === 'ole') {
        // Names in such a file begin at multiples of 128 bytes, as slices do: none lies across two.
        holds.word ||= bytes.includes(WORD)
        holds.book ||= bytes.includes(BOOK) || bytes.includes(BOOK_OF_95)
      }
      return begins === 'text' ? text.take(bytes) : true
    },
    end() {
      if (begins === undefined) return OTHER
      return endings[begins]({ tail, size, holds, isText: () => text.end() })
    }
  }
}

type Beginning = 'pdf' | 'png' | 'jpeg' | 'tiff' | 'zip' | 'ole' | 'text'
type Whole = { tail: Buffer; size: number; holds: { word: boolean; book: boolean }; isText: () => boolean }

const OTHER: Form = { is: 'other' }
const BROKEN: Form = { is: 'broken' }
const form = (mediaType: MediaType): Form => ({ is: 'form', mediaType })
const endsWith = (mark: Buffer | string, mediaType: MediaType) => (whole: Whole) => (whole.tail.includes(mark) ? form(mediaType) : BROKEN)

const beginnings: readonly [Buffer, Beginning][] = [
  [Buffer.from('%PDF-'), 'pdf'],
  [Buffer.from('89504e470d0a1a0a', 'hex'), 'png'],
  [Buffer.from('ffd8ff', 'hex'), 'jpeg'],
  [Buffer.from('49492a00', 'hex'), 'tiff'],
  [Buffer.from('4d4d002a', 'hex'), 'tiff'],
  [Buffer.from('504b0304', 'hex'), 'zip'],
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ole']
]

const beginningOf = (bytes: Buffer): Beginning => beginnings.find(([mark]) => bytes.subarray(0, mark.length).equals(mark))?.[1] ?? 'text'

const endings: Record<Beginning, (whole: Whole) => Form> = {
  pdf: endsWith('%%EOF', 'application/pdf'),
  png: endsWith('IEND', 'image/png'),
  jpeg: endsWith(Buffer.from('ffd9', 'hex'), 'image/jpeg'),
  tiff: ({ size }) => (size > 8 ? form('image/tiff') : BROKEN),
  zip: ({ tail, size }) => packed(namesInZip(tail, size)),
  ole: ({ holds }) => (holds.word ? form('application/msword') : holds.book ? form('application/vnd.ms-excel') : OTHER),
  text: ({ isText }) => (isText() ? form('text/plain') : OTHER)
}

function packed(names: ReadonlySet<string> | null): Form {
  if (!names) return BROKEN
  if (names.has('OFD.xml')) return form('application/ofd')
  if (names.has('word/document.xml')) return form('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  if (names.has('xl/workbook.xml')) return form('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  return form('application/zip')
}

const WORD = Buffer.from('WordDocument', 'utf16le')
const BOOK = Buffer.from('Workbook', 'utf16le')
/** As Excel 95 called it; with its closing NUL, lest any "Book…" be taken for it. */
const BOOK_OF_95 = Buffer.from('Book\0', 'utf16le')

/** Enough for the list of an archive of a thousand names. */
const TAIL_BYTES = 128 * 1024
