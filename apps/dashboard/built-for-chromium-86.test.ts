import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { describe, expect, test } from 'vitest'

// What an office's browser gets: the built files, since only they have gone through every lowering step.
const client = join(import.meta.dirname, 'build/client')
const files = existsSync(client) ? readdirSync(client, { recursive: true, encoding: 'utf8' }) : []
const scripts = files.filter((f) => f.endsWith('.js'))
const sheets = files.filter((f) => f.endsWith('.css'))
const read = (file: string) => readFileSync(join(client, file), 'utf8')

describe('the built pages ask nothing newer than Chromium 86', () => {
  test('there is a build to look at', () => {
    expect(scripts.length, '先运行 npm run build').toBeGreaterThan(20)
    expect(sheets.length).toBeGreaterThan(5)
  })

  test.each(sheets)('of style sheets: %s', (sheet) => {
    expect(newCss(read(sheet))).toEqual([])
  })

  test.each(scripts)('of scripts: %s', (script) => {
    expect(newJs(read(script))).toEqual([])
  })

  test('and the test would notice', () => {
    expect(newCss('.a:where(.b){inset:0}')).toEqual([':where (88)', 'inset (87)'])
    expect(newCss('.a{margin-inline:1px;&:hover{color:color-mix(in srgb,red,blue)}}')).toEqual([
      'nesting (112)',
      'color-mix (111)',
      'logical shorthand (87)'
    ])
    expect(newJs('class A{static{}};[].at(0);structuredClone(a);#x in a')).toEqual(['unparsable'])
    expect(newJs('class A{static{} #x; y(a){return #x in a}}')).toEqual(['static block (94)', '#x in (91)'])
    expect(newJs('[].at(0);structuredClone(a);Object.hasOwn(a,"b");crypto.randomUUID()')).toEqual([
      '.at() (92)',
      'structuredClone (98)',
      'Object.hasOwn (93)',
      'randomUUID (92)'
    ])
  })
})

const cssNewerThan86: readonly [RegExp, string][] = [
  [/:where\(/, ':where (88)'],
  [/:is\(/, ':is (88)'],
  [/:has\(/, ':has (105)'],
  [/[{};]\s*&/, 'nesting (112)'],
  [/@layer\b/, '@layer (99)'],
  [/@container\b/, '@container (105)'],
  [/@property\b/, '@property (85, unreliable)'],
  [/color-mix\(/, 'color-mix (111)'],
  [/\b(?:oklch|oklab|lab|lch|hwb)\(/, 'colour space (101)'],
  [/[;{\s]inset:/, 'inset (87)'],
  [/aspect-ratio:/, 'aspect-ratio (88)'],
  [/[;{\s](?:margin|padding)-(?:inline|block):/, 'logical shorthand (87)'],
  [/[;{\s]inset-(?:inline|block)/, 'logical inset (87)'],
  [/\d[sld]v[hw]\b/, 'small, large, dynamic viewport (108)'],
  [/accent-color:/, 'accent-color (93)'],
  [/overflow:\s*clip/, 'overflow: clip (90)'],
  [/text-wrap:/, 'text-wrap (114)'],
  [/@media[^{]*[<>]=?/, 'range in a media query (104)']
]

const newCss = (css: string): string[] => {
  const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/"[^"]*"|'[^']*'/g, '""')
  return cssNewerThan86.filter(([pattern]) => pattern.test(bare)).map(([, name]) => name)
}

const methodsNewerThan86 = new Map(
  Object.entries({
    at: '.at() (92)',
    findLast: 'findLast (97)',
    findLastIndex: 'findLast (97)',
    toSorted: 'toSorted (110)',
    toReversed: 'toReversed (110)',
    toSpliced: 'toSpliced (110)',
    randomUUID: 'randomUUID (92)',
    withResolvers: 'withResolvers (119)',
    isWellFormed: 'isWellFormed (111)',
    replaceChildren: 'replaceChildren (86, unreliable)',
    showPopover: 'popover (114)'
  })
)

/** Functions of the language's own objects; other objects may well have methods of these names. */
const staticsNewerThan86 = new Map(
  Object.entries({
    'Object.hasOwn': 'Object.hasOwn (93)',
    'Object.groupBy': 'groupBy (117)',
    'AbortSignal.any': 'AbortSignal.any (116)',
    'AbortSignal.timeout': 'AbortSignal.timeout (103)'
  })
)

type Node = { type: string; [key: string]: unknown }

function newJs(code: string): string[] {
  let tree: Parameters<typeof full>[0]
  try {
    tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
  } catch {
    return ['unparsable']
  }
  const found = new Set<string>()
  full(tree, (n) => {
    for (const name of newerIn(n as unknown as Node)) found.add(name)
  })
  return [...found]
}

function newerIn(node: Node): string[] {
  if (node.type === 'StaticBlock') return ['static block (94)']
  if (node.type === 'BinaryExpression' && (node.left as Node).type === 'PrivateIdentifier') return ['#x in (91)']
  if (node.type === 'Literal' && typeof node.regex === 'object' && node.regex && /[dv]/.test((node.regex as { flags: string }).flags))
    return ['regular expression flag (90, 112)']
  if (node.type !== 'CallExpression') return []
  const callee = node.callee as Node
  if (callee.type === 'Identifier' && callee.name === 'structuredClone') return ['structuredClone (98)']
  if (callee.type !== 'MemberExpression' || callee.computed) return []
  const [object, property] = [(callee.object as Node).name as string, (callee.property as Node).name as string]
  const name = methodsNewerThan86.get(property) ?? staticsNewerThan86.get(`${object}.${property}`)
  return name ? [name] : []
}
