/** In which forms a file is taken into a case, with the endings its name may have; what it is, its content says. */
export const mediaTypes = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  // 金山 WPS writes the older forms of Word and Excel under endings of its own.
  'application/msword': ['doc', 'wps'],
  'application/vnd.ms-excel': ['xls', 'et'],
  'application/ofd': ['ofd'],
  'text/plain': ['txt'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'application/zip': ['zip']
} as const satisfies Record<string, readonly string[]>

export type MediaType = keyof typeof mediaTypes

/** What comes behind the last dot, in small letters; empty where there is none. */
export const endingOf = (name: string): string => (name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '')

/** Whether a name says what the content is. */
export const namesItself = (name: string, mediaType: MediaType): boolean =>
  (mediaTypes[mediaType] as readonly string[]).includes(endingOf(name))
