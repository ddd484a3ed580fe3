import { type Unzipped, unzipSync } from 'fflate'
import { UNPACKED_BYTES_MAX, UnreadablePaper } from './paper-fault.ts'

/**
 * The entries of a ZIP that may hold text, by name. What an entry says it unpacks to is all the room it
 * gets, and all of them together get no more than the limit: a bomb is refused before it is unpacked.
 */
export function entriesOf(bytes: Uint8Array): Unzipped {
  let room = UNPACKED_BYTES_MAX
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!TEXT.test(name)) return false
      room -= originalSize
      if (room < 0) throw new UnreadablePaper('unpacksTooLarge')
      return true
    }
  })
}

const TEXT = /\.(?:xml|rels|bin)$|^mimetype$/i
