import { type DestinationStream, type Logger, pino } from 'pino'
import { errorForLog } from './log-of-errors.ts'

/** JSON lines; the time as ISO text, errors without what they were about. */
export function createLogger({ level, destination }: { level: string; destination: DestinationStream }): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorForLog }
    },
    destination
  )
}
