import { type MediaType, mediaTypes } from '@mingdu/schema/plain'

/** The form of a file as people call it: `PDF`, `DOCX`. */
export const formName = (mediaType: MediaType): string => mediaTypes[mediaType][0].toUpperCase()

/** `35 KB`, `1.2 MB`: never 0 for what is there. */
export function sizeOf(bytes: number): string {
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / MB).toFixed(1)} MB`
}

export const MB = 1024 * 1024
