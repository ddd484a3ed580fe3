import type { Migration } from 'kysely/migration'
import * as log from './0001-log.ts'
import * as identity from './0002-identity.ts'
import * as looks from './0003-looks.ts'
import * as feeIncome from './0004-fee-income.ts'
import * as finding from './0005-finding.ts'
import * as inHand from './0006-in-hand.ts'
import * as books from './0007-books.ts'
import * as caseFiles from './0008-case-files.ts'
import * as disputes from './0009-disputes.ts'
import * as oversight from './0010-oversight.ts'
import * as merged from './0011-merged.ts'
import * as returned from './0012-returned.ts'
import * as seeks from './0013-seeks.ts'

/** Run in the order of their names, each once; a migration that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-log': log,
  '0002-identity': identity,
  '0003-looks': looks,
  '0004-fee-income': feeIncome,
  '0005-finding': finding,
  '0006-in-hand': inHand,
  '0007-books': books,
  '0008-case-files': caseFiles,
  '0009-disputes': disputes,
  '0010-oversight': oversight,
  '0011-merged': merged,
  '0012-returned': returned,
  '0013-seeks': seeks
}
