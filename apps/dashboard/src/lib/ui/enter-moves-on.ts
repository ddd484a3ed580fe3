/**
 * Enter goes on to the next field and Ctrl+Enter records, so that a hand that types need not leave the keys.
 * In a text of several lines Enter stays a new line; while a Chinese word is being composed it is the word's.
 */
export function enterMovesOn(event: KeyboardEvent & { currentTarget: HTMLFormElement }): void {
  if (event.key !== 'Enter' || event.isComposing) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
    return
  }
  const at = event.target
  if (!(at instanceof HTMLInputElement || at instanceof HTMLSelectElement)) return
  event.preventDefault()
  const stops = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('input, select, textarea, [type=submit]')).filter(isStop)
  const next = stops[stops.findIndex((stop) => stop === at || sameGroup(stop, at)) + 1]
  next?.focus()
}

/**
 * Of a group of radio buttons only the chosen one is a stop, as it is for Tab. What is folded away is none: newer
 * browsers give it a place all the same.
 */
const isStop = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 &&
  element.closest('details:not([open])') === null &&
  !(element as HTMLInputElement).disabled &&
  !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked)

const sameGroup = (stop: HTMLElement, at: HTMLInputElement | HTMLSelectElement): boolean =>
  stop instanceof HTMLInputElement && at.type === 'radio' && stop.type === 'radio' && stop.name === at.name
