import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import { type Markup, type SchemaNode, schemaMarkup } from './docs-schema.ts'
import { docsStyle } from './docs-style.ts'
import { problemWords } from './problem-words.ts'

/** The OpenAPI document as one page to read: operations by subject, shapes, problems. */
export function docsPage(document: object): Markup {
  const api = document as ApiDocument
  const operations = operationsOf(api)
  const subjects = [...Map.groupBy(operations, ({ tags }) => tags?.[0] ?? '其他')]
  const schemas = Object.entries(api.components?.schemas ?? {}).sort(([a], [b]) => a.localeCompare(b))
  return html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${api.info.title}</title><style>${raw(docsStyle)}</style></head>
<body>
<header><h1>${api.info.title}</h1><p>${api.info.description}</p><p>供程序读取：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI ${api.openapi}）</p></header>
<nav aria-label="目录"><ul>${subjects.map(([subject, list]) => html`<li>${subject}<ul>${list.map((o) => html`<li><a href="#${o.anchor}">${o.summary ?? o.path}</a></li>`)}</ul></li>`)}<li><a href="#problems">出错时的答复</a></li><li><a href="#schemas">数据结构</a></li></ul></nav>
<main>
${subjects.map(([subject, list]) => html`<section><h2>${subject}</h2>${list.map(operationMarkup)}</section>`)}
<section id="problems"><h2>出错时的答复</h2><p>内容类型 <code>application/problem+json</code>，结构见 <a href="#schema-Problem">Problem</a>；答复中从不重复提交的内容。</p>
<table><thead><tr><th>code</th><th>状态</th><th>含义</th></tr></thead><tbody>${Object.entries(problemWords).map(([code, { status, title, detail }]) => html`<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td><b>${title.zh}</b> ${detail.zh}</td></tr>`)}</tbody></table></section>
<section id="schemas"><h2>数据结构</h2>${schemas.map(([name, schema]) => html`<article id="schema-${name}"><h3>${name}</h3>${schemaMarkup(schema)}</article>`)}</section>
</main>
</body>
</html>`
}

/** Nothing but this page's own style may take effect on it. */
export const docsPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(docsStyle).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

/** The part of OpenAPI 3.1 that our document uses. */
interface ApiDocument {
  openapi: string
  info: { title: string; description?: string }
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, SchemaNode> }
}

interface Operation {
  tags?: string[]
  summary?: string
  description?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: SchemaNode }[]
  requestBody?: { content?: Content }
  responses?: Record<string, { description?: string; content?: Content }>
}

type Content = Record<string, { schema?: SchemaNode }>
type PlacedOperation = Operation & { path: string; method: string; anchor: string }

function operationsOf({ paths = {} }: ApiDocument): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method,
      anchor: `${method}-${path.replace(/[^A-Za-z0-9]+/g, '-')}`
    }))
  )
}

function operationMarkup({
  anchor,
  method,
  path,
  summary,
  description,
  parameters = [],
  requestBody,
  responses = {}
}: PlacedOperation): Markup {
  return html`<article id="${anchor}"><h3>${summary ?? path}</h3><p><code class="way"><b>${method.toUpperCase()}</b> ${path}</code></p>${description && html`<p>${description}</p>`}
${parameters.length > 0 ? html`<h4>参数</h4><table><tbody>${parameters.map(parameterMarkup)}</tbody></table>` : ''}
${requestBody ? html`<h4>提交</h4>${contentMarkup(requestBody.content)}` : ''}
<h4>答复</h4><table><tbody>${Object.entries(responses).map(([status, { description: meaning, content }]) => html`<tr><td>${status}</td><td>${meaning}</td><td>${contentMarkup(content)}</td></tr>`)}</tbody></table></article>`
}

function parameterMarkup({ name, in: place, required, description, schema }: NonNullable<Operation['parameters']>[number]): Markup {
  return html`<tr><td><code>${name}</code>${required ? '' : html` <i>可省</i>`}</td><td>${places[place] ?? place}</td><td>${schemaMarkup(schema ?? {})}</td><td>${description}</td></tr>`
}

const places: Record<string, string> = { path: '地址', query: '查询', header: '请求头', cookie: 'Cookie' }

function contentMarkup(content: Content = {}): Markup[] {
  return Object.values(content).map(({ schema }) => schemaMarkup(schema ?? {}))
}
