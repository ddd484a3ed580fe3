/** Why a file gives no paper. The sentence says what to do about it. */
export type PaperFault = 'tooLarge' | 'unpacksTooLarge' | 'damaged' | 'locked' | 'oldWord' | 'otherKind' | 'noTextLayer' | 'tooLong'

/** A file that cannot be read; caught where files are opened, so that it is a value from there on. */
export class UnreadablePaper extends Error {
  readonly fault: PaperFault
  constructor(fault: PaperFault) {
    super(fault)
    this.fault = fault
  }
}

/** A file may have 50 MB; what it unpacks to, or the text it holds, is bounded too. */
export const FILE_BYTES_MAX = 50 * 1024 * 1024
export const UNPACKED_BYTES_MAX = 100 * 1024 * 1024
export const TEXT_MAX = 2_000_000
export const CELLS_MAX = 200_000
