/**
 * Tells whether bytes that come in slices are a text as offices write them: UTF-8, GB 18030, or UTF-16 with
 * its mark, without control characters.
 */
export function textReader(): { take(bytes: Uint8Array): boolean; end(): boolean } {
  let readings: Reading[] | undefined
  const still = (each: (reading: Reading) => boolean): boolean => {
    readings = readings?.filter(each)
    return readings !== undefined && readings.length > 0
  }
  return {
    take(bytes) {
      readings ??= encodingsOf(bytes).map((encoding) => new TextDecoder(encoding, { fatal: true }))
      return still((reading) => reads(() => reading.decode(bytes, { stream: true })))
    },
    end: () => still((reading) => reads(() => reading.decode()))
  }
}

type Reading = InstanceType<typeof TextDecoder>

function encodingsOf([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

function reads(decode: () => string): boolean {
  try {
    return !CONTROL.test(decode())
  } catch {
    return false
  }
}

// Tab, line feed, vertical tab, form feed, return; and the end mark that DOS left behind.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f]/
