/** Where an event says what kind of day it is. */
type Said = { special: string; summary: string; categories: string }

/**
 * Whether an event is days off or a worked day, by the marks that providers of Chinese calendars use
 * (休/班, 放假/上班, 假期/补班, Apple's own property). Null where it says neither, or both: a festival's bare
 * name is no day off, and 调休 is said of either.
 */
export function kindSaid({ special, summary, categories }: Said): 'off' | 'worked' | null {
  if (special === 'WORK-HOLIDAY') return 'off'
  if (special === 'ALTERNATE-WORKDAY') return 'worked'
  return marked(summary) ?? (hasMark(summary) ? null : marked(categories))
}

/** The name of the holiday in an event's summary, without the marks; empty where nothing is left. */
export const nameSaid = (summary: string): string =>
  summary
    .replace(/第\s*\d+\s*天(\s*[/／]?\s*共\s*\d+\s*天)?/g, ' ')
    .replace(/[(（[【]\s*(调休|补休|放假|休假|假期|休息|上班|补班|调班|加班|工作日|休|班|调)*\s*[)）\]】]/g, ' ')
    .replace(/调休|补休|放假|休假|假期|休息|上班|补班|调班|加班|工作日|\bday off\b|\bwork(ing)? ?day\b|休|班/gi, ' ')
    .replace(/^[\s\-—·:：,，、]+|[\s\-—·:：,，、]+$/g, '')
    .replace(/\s+/g, ' ')

const OFF = /放假|休假|假期|休息|补休|休|\bday off\b/i
const WORKED = /上班|补班|调班|加班|工作日|班|\bwork(ing)? ?day\b/i

function marked(text: string): 'off' | 'worked' | null {
  const said = text.replaceAll('调休', '')
  const off = OFF.test(said)
  const worked = WORKED.test(said)
  return off === worked ? null : off ? 'off' : 'worked'
}

const hasMark = (text: string): boolean => OFF.test(text) || WORKED.test(text)
