import { resolve } from 'node:path'
import { errorForLog } from './http/log-of-errors.ts'
import { sentenceFor } from './start/sentence-for.ts'
import { settingsOf } from './start/settings-of.ts'
import { start } from './start.ts'

/** The program: `node main.ts [--demo]`. People are spoken to on stdout, the log goes to stderr. */
const say = (line: string) => console.log(line)

// Nobody caught it: told to the log like any bug, without what it was about.
process.on('uncaughtException', (error) => {
  console.error(JSON.stringify({ level: 'fatal', time: new Date().toISOString(), err: errorForLog(error) }))
  process.exit(1)
})

try {
  const settings = settingsOf({ flags: process.argv.slice(2), env: process.env, root: resolve(import.meta.dirname, '../../..') })
  const { address, stop } = await start(settings, say)
  say(`明牍已就绪：${address}/`)
  let asked = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (asked) process.exit(1)
      asked = true
      say('正在停机：办完手头的请求…')
      stop().then(
        () => process.exit(0),
        (error) => fail(error)
      )
    })
  }
} catch (error) {
  fail(error)
}

/** What somebody can mend is said in one sentence; anything else is a bug and shows its stack. */
function fail(error: unknown): never {
  const sentence = sentenceFor(error)
  console.error(sentence ?? error)
  process.exit(1)
}
