import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js'

/** Rules drawn on a page: level ones at `y` from `x` to `to`, upright ones at `x` from `y` to `to`. */
export type Rules = { level: { y: number; from: number; to: number }[]; upright: { x: number; from: number; to: number }[] }

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** Numbers of the operators (pdf.js OPS), which change places in no version. */
const OP = { save: 10, restore: 11, transform: 12, formBegin: 74, formEnd: 75, constructPath: 91 }
const STROKES = new Set([20, 21, 24, 25, 26, 27])
const FILLS = new Set([22, 23, 24, 25, 26, 27])

/** Lines that are stroked, and boxes so thin that they are lines; what is slanted is no rule of a table. */
export function rulesOf({ fnArray, argsArray }: PDFOperatorList): Rules {
  const rules: Rules = { level: [], upright: [] }
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((op, i) => {
    const args = argsArray[i] as unknown[] | null
    if (op === OP.save) saved.push(matrix)
    else if (op === OP.restore || op === OP.formEnd) matrix = saved.pop() ?? matrix
    else if (op === OP.transform) matrix = times(matrix, args as unknown as Matrix)
    else if (op === OP.formBegin) {
      saved.push(matrix)
      if (Array.isArray(args?.[0]) || ArrayBuffer.isView(args?.[0])) matrix = times(matrix, args[0] as unknown as Matrix)
    } else if (op === OP.constructPath && args) addPath(rules, matrix, args[0] as number, (args[1] as (ArrayLike<number> | null)[])[0])
  })
  return rules
}

function addPath(rules: Rules, matrix: Matrix, painted: number, data: ArrayLike<number> | null | undefined): void {
  if (!data || rules.level.length + rules.upright.length > TOO_MANY) return
  for (const points of subpaths(data)) {
    const shape = points.map((point) => apply(matrix, point))
    if (FILLS.has(painted)) addThinBox(rules, shape)
    if (STROKES.has(painted)) shape.slice(1).forEach((to, i) => void addLine(rules, shape[i] as Point, to))
  }
}

/** No page of a report has as many. */
const TOO_MANY = 50_000
const THIN = 3

function addThinBox(rules: Rules, shape: readonly Point[]): void {
  const xs = shape.map(([x]) => x)
  const ys = shape.map(([, y]) => y)
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, top - bottom]
  if (height <= THIN && width > height) rules.level.push({ y: (top + bottom) / 2, from: left, to: right })
  else if (width <= THIN && height > width) rules.upright.push({ x: (left + right) / 2, from: bottom, to: top })
}

function addLine(rules: Rules, [x1, y1]: Point, [x2, y2]: Point): void {
  if (Math.abs(y1 - y2) < 0.5 && Math.abs(x1 - x2) > 1) rules.level.push({ y: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  if (Math.abs(x1 - x2) < 0.5 && Math.abs(y1 - y2) > 1)
    rules.upright.push({ x: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

/** The path as pdf.js packs it: 0 move, 1 line, 2 and 3 curves, 4 close. Curves are passed over. */
function subpaths(data: ArrayLike<number>): Point[][] {
  const paths: Point[][] = []
  let path: Point[] = []
  for (let i = 0; i < data.length; ) {
    const op = data[i++]
    if (op === 4) {
      if (path[0]) path.push(path[0])
      continue
    }
    if (op !== 0 && op !== 1 && op !== 2 && op !== 3) break
    if (op === 0) {
      path = []
      paths.push(path)
    }
    i += op === 2 ? 4 : op === 3 ? 2 : 0
    path.push([data[i] ?? 0, data[i + 1] ?? 0])
    i += 2
  }
  return paths
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5]
]

const apply = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
