import { asked, usage } from './asked.ts'
import { recordCorpus } from './corpus/corpus-files.ts'
import { simulateRules } from './simulate-rules.ts'

/** `npm run simulate -- --help` says it all. */
const given = asked(process.argv.slice(2))
if (given === null) notUnderstood()
else if (given.play === 'help') console.log(usage)
else if (given.play === 'record') record()
else await simulateRules(given)

function record(): void {
  const file = recordCorpus()
  if (file) console.log(file)
  else {
    console.error('the logs of this chart were recorded once, and stay as they are')
    process.exitCode = 1
  }
}

function notUnderstood(): void {
  console.error(usage)
  process.exitCode = 2
}
