import canonicalize from 'canonicalize'

/**
 * The one text of a value (RFC 8785): what is stored, hashed and signed. A field that is `undefined` is
 * an absent field; everything else that JSON cannot say is refused, where the library would let it
 * become `null` or vanish.
 */
export function canonical(value: unknown): string {
  refuseUnsayable(value, '$')
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('nothing to write')
  return text
}

function refuseUnsayable(value: unknown, path: string): void {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError(`${path} holds half a surrogate pair`)
      return
    case 'boolean':
      return
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${path} is ${value}`)
      return
    case 'object':
      refuseInside(value, path)
      return
    default:
      throw new TypeError(`${path} is a ${typeof value}`)
  }
}

function refuseInside(value: object | null, path: string): void {
  if (value === null) return
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) refuseUnsayable(value[i], `${path}[${i}]`)
    return
  }
  const kind = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && kind !== null) throw new TypeError(`${path} is no plain object`)
  for (const [key, inner] of Object.entries(value)) {
    if (!key.isWellFormed()) throw new TypeError(`a key in ${path} holds half a surrogate pair`)
    if (inner !== undefined) refuseUnsayable(inner, `${path}.${key}`)
  }
}
