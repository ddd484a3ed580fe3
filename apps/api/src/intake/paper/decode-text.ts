/** Text of a file in UTF-8, UTF-16 with its mark, or GB 18030; null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const encodings = utf16 ? [utf16] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = strictly(encoding, bytes)
    if (text !== null && isText(text)) return text
  }
  return null
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters other than the blanks stand in no text: such bytes are a picture, an archive, a document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const isText = (text: string): boolean => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text)
