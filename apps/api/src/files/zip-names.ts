/**
 * The names in an archive's list (APPNOTE 4.3.12), read from its last bytes; null where the list is cut off
 * or damaged. Of a list longer than these bytes, the names in its end.
 */
export function namesInZip(tail: Buffer, size: number): ReadonlySet<string> | null {
  const end = tail.lastIndexOf(END)
  if (end < 0 || end + END_BYTES > tail.length) return null
  const comment = tail.readUInt16LE(end + 20)
  if (end + END_BYTES + comment !== tail.length) return null
  const listBytes = tail.readUInt32LE(end + 12)
  if (listBytes > size) return listBytes === BEYOND ? namesFrom(tail, tail.indexOf(ENTRY), end) : null
  const begins = end - listBytes
  return namesFrom(tail, begins >= 0 ? begins : tail.indexOf(ENTRY), end)
}

function namesFrom(tail: Buffer, from: number, end: number): ReadonlySet<string> | null {
  const names = new Set<string>()
  let at = from
  while (at >= 0 && at + ENTRY_BYTES <= end && tail.subarray(at, at + 4).equals(ENTRY)) {
    const name = tail.readUInt16LE(at + 28)
    names.add(tail.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name))
    at += ENTRY_BYTES + name + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
  }
  return names.size > 0 ? names : null
}

const END = Buffer.from('504b0506', 'hex')
const ENTRY = Buffer.from('504b0102', 'hex')
const END_BYTES = 22
const ENTRY_BYTES = 46
/** The size stands elsewhere, in an archive beyond 4 GB or written by a stream. */
const BEYOND = 0xffff_ffff
