import { endingOf, type MediaType } from '@mingdu/schema'

/** Headers under which a file is only ever saved, never shown or run by the browser. */
export const attachmentOf = ({ name, size, mediaType }: { name: string; size: number; mediaType: MediaType }): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Length': String(size),
  'Content-Disposition': `attachment; filename="file.${endingOf(name)}"; filename*=UTF-8''${extended(name)}`,
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'"
})

/** RFC 8187, which takes fewer characters as they are than a URL does. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
