export const preview = {
  'preview.title': 'Once recorded',
  'preview.term': '{term}: {from} → *{to}*',
  'preview.provisional': '{day}, provisional',
  'preview.begins': '{term}: *{to}*',
  'preview.waits': '{term}: {from} → *stopped, the other side’s turn*',
  'preview.over': '{term}: {from} → *runs no longer*',
  'preview.strict': 'strict date: {from} → *{to}*',
  'preview.strictStays': 'strict date: still *{to}*',
  'preview.none': 'none',
  'preview.kept': '{term} of {day}: *kept*',
  'preview.keptLate': '{term} of {day}: *missed*',
  'preview.phase': 'phase: {from} → *{to}*',
  'preview.cell': 'counts in table 3 of {year}: *{row}* · {column}',
  'preview.cellOnceSent': 'once sent out, counts in table 3 of {year}: *{row}* · {column}',
  'preview.nothing': 'no date and no phase changes',
  'preview.incomplete': 'Fill in what is required to see how the dates would move.',
  'preview.unreachable': 'What recording would change cannot be shown right now; recording still works.'
} as const
