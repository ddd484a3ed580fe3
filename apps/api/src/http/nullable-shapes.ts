/**
 * The generator writes "that shape, or null" as `allOf: [that shape, { type: […, 'null'] }]`, which null
 * does not satisfy: a client made from the document would refuse our answers. Said here as what it means.
 */
export function nullableShapes<T>(node: T): T {
  if (Array.isArray(node)) return node.map(nullableShapes) as T
  if (typeof node !== 'object' || node === null) return node
  const shape = orNull(node as Shape) ?? node
  return Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, nullableShapes(value)])) as T
}

type Shape = { $ref?: string; type?: unknown; allOf?: Shape[] }

function orNull({ allOf, ...rest }: Shape): object | null {
  const [shape, second, ...more] = allOf ?? []
  if (!shape?.$ref || !second || more.length > 0) return null
  const { type, ...others } = second
  if (!Array.isArray(type) || !type.includes('null') || Object.keys(others).length > 0) return null
  return { ...rest, anyOf: [shape, { type: 'null' }] }
}
