import { html } from 'hono/html'

export type Markup = ReturnType<typeof html>

/** A shape in words: what it is, its bounds, and a table where it has fields. */
export function schemaMarkup(schema: SchemaNode): Markup {
  const { $ref, oneOf, anyOf, allOf } = schema
  if ($ref) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1)
    return html`<a href="#schema-${name}">${name}</a>`
  }
  const kinds = oneOf ?? anyOf
  const [one, other] = kinds ?? []
  if (one && kinds?.length === 2 && other?.type === 'null') return html`${schemaMarkup(one)} 或 null ${described(schema)}`
  if (kinds) return html`${described(schema)}<ul>${kinds.map((kind) => html`<li>${schemaMarkup(kind)}</li>`)}</ul>`
  if (allOf) return html`${described(schema)}${allOf.map((part) => html`<div>${schemaMarkup(part)}</div>`)}`
  if (schema.properties) return html`${described(schema)}${fieldsMarkup(schema.properties, schema.required ?? [])}`
  return html`${leafMarkup(schema)} ${described(schema)}`
}

/** The part of JSON Schema that Zod writes. */
export interface SchemaNode {
  $ref?: string
  type?: string | string[]
  format?: string
  pattern?: string
  const?: unknown
  enum?: unknown[]
  oneOf?: SchemaNode[]
  anyOf?: SchemaNode[]
  allOf?: SchemaNode[]
  items?: SchemaNode
  properties?: Record<string, SchemaNode>
  additionalProperties?: SchemaNode | boolean
  required?: string[]
  description?: string
  example?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

const described = ({ description }: SchemaNode) => (description ? html`<span class="says">${description}</span>` : '')

function fieldsMarkup(properties: Record<string, SchemaNode>, required: string[]): Markup {
  return html`<table><tbody>${Object.entries(properties).map(
    ([name, field]) =>
      html`<tr><td><code>${name}</code>${required.includes(name) ? '' : html` <i>可省</i>`}</td><td>${schemaMarkup(field)}</td></tr>`
  )}</tbody></table>`
}

function leafMarkup(schema: SchemaNode): Markup {
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum) return html`${schema.enum.map((value, i) => html`${i > 0 ? '、' : ''}<code>${String(value)}</code>`)}`
  if (schema.items) return html`列表，每项：${schemaMarkup(schema.items)}`
  if (typeof schema.additionalProperties === 'object') return html`对象，每个值：${schemaMarkup(schema.additionalProperties)}`
  return html`${
    [schema.type ?? []]
      .flat()
      .map((type) => typeWords[type] ?? type)
      .join('或') || '任意'
  }${boundsOf(schema)}`
}

const typeWords: Record<string, string> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是否',
  object: '对象',
  array: '列表',
  null: 'null'
}

function boundsOf({ format, pattern, minimum, maximum, minLength, maxLength, example }: SchemaNode): string {
  const said = [
    format,
    pattern && `形如 ${pattern}`,
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `≥ ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `≤ ${maximum}`,
    minLength !== undefined && minLength > 0 && `至少 ${minLength} 字`,
    maxLength !== undefined && `至多 ${maxLength} 字`,
    example !== undefined && `例 ${String(example)}`
  ].filter(Boolean)
  return said.length > 0 ? `（${said.join('，')}）` : ''
}
