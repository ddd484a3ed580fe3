/**
 * An error as it may stand in a log: where it came from, never what it was about. Messages of the
 * store and of parsers repeat values, so quoted parts, Chinese text and long numbers are blotted out.
 */
export function errorForLog(error: unknown): { name: string; message: string; code?: string; at: string[]; cause?: object } {
  if (!(error instanceof Error)) return { name: typeof error, message: '', at: [] }
  const { code } = error as { code?: unknown }
  return {
    name: error.name,
    message: blotted(error.message),
    ...(typeof code === 'string' && { code }),
    at: framesOf(error.stack ?? ''),
    ...(error.cause instanceof Error && { cause: errorForLog(error.cause) })
  }
}

export function blotted(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/gs, '"…"')
    .replace(/[\p{Script=Han}]+/gu, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\d[\dXx -]{5,}/g, '…')
    .slice(0, MESSAGE_MAX)
}

const MESSAGE_MAX = 500

/** Only the lines that name a place; the first lines of a stack repeat the message. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 20)
}
