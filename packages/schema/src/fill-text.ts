/**
 * Puts values into the `{name}` places of a text; `{n:day/days}` prints the form that fits the number.
 * A place without a value is left empty.
 */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)(?::([^/}]*)\/([^}]*))?\}/g, (_, name: string, one?: string, many?: string) =>
    one === undefined ? String(values[name] ?? '') : Number(values[name]) === 1 ? one : (many ?? '')
  )
}
