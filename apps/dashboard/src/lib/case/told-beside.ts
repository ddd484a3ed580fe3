/**
 * What was written beside a fact, in the order in which it is told back; `named` stands under the name of its
 * field, since it would not be understood without. What came with the application itself stands on its own card.
 */
export const toldBeside = [
  { field: 'fileName' },
  { field: 'items' },
  { field: 'party' },
  { field: 'question' },
  { field: 'matter', named: 'field.correctedMatter' },
  { field: 'body' },
  { field: 'fileNumber' },
  { field: 'paperNumber' },
  { field: 'opinion' },
  { field: 'reason' },
  { field: 'waiverReason' },
  { field: 'given', named: 'field.given' },
  { field: 'withheld', named: 'field.withheld' },
  { field: 'searched', named: 'field.searched' },
  { field: 'grounds' },
  { field: 'told' },
  { field: 'trackingNumber' },
  { field: 'evidence' },
  { field: 'text' },
  { field: 'reply' },
  { field: 'number' },
  { field: 'said' },
  { field: 'note' }
] as const
