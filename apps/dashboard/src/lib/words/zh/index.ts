import { books } from './books.ts'
import { caseWords } from './case.ts'
import { closing } from './closing.ts'
import { desk } from './desk.ts'
import { disputes } from './disputes.ts'
import { facts } from './facts.ts'
import { fees } from './fees.ts'
import { fields } from './fields.ts'
import { files } from './files.ts'
import { law } from './law.ts'
import { ledger } from './ledger.ts'
import { map } from './map.ts'
import { notices } from './notices.ts'
import { orders } from './orders.ts'
import { oversight } from './oversight.ts'
import { preview } from './preview.ts'
import { problems } from './problems.ts'
import { reading } from './reading.ts'
import { record } from './record.ts'
import { refusals } from './refusals.ts'
import { report } from './report.ts'
import { setUp } from './set-up.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { steps } from './steps.ts'
import { tables } from './tables.ts'
import { way } from './way.ts'

/** Chinese is the original; its texts name the places that every language fills. */
export const zh = {
  ...law,
  ...facts,
  ...disputes,
  ...steps,
  ...fields,
  ...files,
  ...fees,
  ...refusals,
  ...preview,
  ...way,
  ...problems,
  ...ledger,
  ...shell,
  ...desk,
  ...caseWords,
  ...map,
  ...record,
  ...reading,
  ...report,
  ...tables,
  ...notices,
  ...setUp,
  ...settings,
  ...books,
  ...closing,
  ...orders,
  ...oversight
}
