import { CaseFilesView, type CaseView, day, type FactOf } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { clearUnrecorded } from '../files/clear-files.ts'
import { SLICE_BYTES } from '../files/sealed-slice.ts'
import { pdfOf, sampleFiles } from '../files/testing/sample-files.ts'
import { eraseCase } from '../log/particulars.ts'
import { type Finding, verifyLog } from '../log/verify.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import { allRounder, holderOf, organs, stranger, supervisor } from '../testing/county.ts'
import { filed, hand } from '../testing/filing.ts'
import { type Office, testMaster } from '../testing/office.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, pathOf, post, viewIn } from '../testing/telling.ts'

const on = '2026-03-16'
/** Longer than two slices, and not by whole slices. */
const pdf = pdfOf(2 * SLICE_BYTES + 999)
const name = '宋知微’s 申请书(一).pdf'

onEachOffice('卷内文件', (office) => {
  const clerk = () => office().as(holderOf.clerk)
  const aCase = (): Promise<CaseView> => begun(office(), office().as(allRounder), organs.own, say.received(on))
  const list = async (view: CaseView, by = clerk()) => CaseFilesView.parse((await by.get(`${pathOf(view)}/files`)).json)
  const only = async (view: CaseView) => {
    const [file] = (await list(view)).files
    if (!file) throw new Error('no file in the case')
    return { ...file, path: `${pathOf(view)}/files/${file.file}` }
  }
  const left = async (view: CaseView, table: 'files' | 'file_slices' = 'files') =>
    (await office().store.db.selectFrom(table).selectAll().where('stream', '=', view.summary.id).execute()).length

  test('a file comes back byte for byte, under its name, and only to be saved', async () => {
    const view = await aCase()
    const added = await filed(clerk(), view, pdf, name, { kind: 'application', pages: 3 })
    expect(viewIn(added).timeline.at(-1)).toMatchObject({ fact: { type: 'fileAdded', size: pdf.length }, particulars: { fileName: name } })
    const { path, ...file } = await only(view)
    expect(file).toMatchObject({
      name,
      kind: 'application',
      mediaType: 'application/pdf',
      size: pdf.length,
      place: 1,
      firstPage: 1,
      pages: 3
    })
    const opened = await clerk().get(path)
    expect(Buffer.compare(opened.bytes, pdf)).toBe(0)
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('宋知微’s 申请书')}%28${encodeURIComponent('一')}%29.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('sandbox')
    })
    expect((await clerk().get(`${path}/check`)).json).toEqual({ agrees: true })
  })

  test('neither the name nor anything of the content lies plain in the store, and the log tells neither', async () => {
    const view = await aCase()
    const content = sampleFiles['text/plain']()
    await filed(clerk(), view, content, '宋知微身份证.txt', { kind: 'identity' })
    const { rows } = await sql<{ all: string }>`
      select (select coalesce(string_agg(encode(sealed, 'hex'), ''), '') from file_slices where stream = ${view.summary.id})
        || (select string_agg(encode(convert_to(body, 'UTF8'), 'hex'), '') from facts where stream = ${view.summary.id})
        || (select string_agg(encode(sealed, 'hex'), '') from particulars where stream = ${view.summary.id}) as all`.execute(
      office().store.db
    )
    const found = Buffer.from(rows[0]?.all ?? '', 'hex')
    expect(found.includes('fileAdded')).toBe(true)
    expect([found.includes(content.subarray(0, 12)), found.includes('宋知微身份证')]).toEqual([false, false])
    expect(office().lines.join('')).not.toContain('宋知微身份证')
  })

  test('a file that was handed over is nowhere to be seen until it is recorded, and is cleared away a day later', async () => {
    const view = await aCase()
    const { json } = await hand(clerk(), view, pdf)
    expect([(await list(view)).files, (await clerk().get(`${pathOf(view)}/files/${json.file}`)).status]).toEqual([[], 404])
    await clearUnrecorded(office().store, new Date(office().now() + 23 * 3_600_000).toISOString())
    expect(await left(view)).toBe(1)
    await clearUnrecorded(office().store, new Date(office().now() + 25 * 3_600_000).toISOString())
    expect([await left(view), await left(view, 'file_slices')]).toEqual([0, 0])
    const late = await post(
      clerk(),
      view,
      { type: 'fileAdded', on: day(on), kind: 'other', ...json },
      { particulars: { fileName: 'a.pdf' } }
    )
    expect(late).toMatchObject({ status: 409, json: { refusal: { code: 'fileNotReady' } } })
  })

  test('a connection that breaks off leaves nothing behind', async () => {
    const view = await aCase()
    let sent = 0
    const broken = new ReadableStream({
      pull(controller) {
        if (sent++ < 5) controller.enqueue(pdf.subarray(0, SLICE_BYTES))
        else controller.error(new Error('gone'))
      }
    })
    expect((await hand(clerk(), view, broken)).status).toBe(500)
    expect([await left(view), await left(view, 'file_slices')]).toEqual([0, 0])
  })

  test('sent twice with one key it is recorded once; one content belongs to one fact', async () => {
    const view = await aCase()
    const taken = (await hand(clerk(), view, pdf)).json
    const fact: FactOf<'fileAdded'> = { type: 'fileAdded', on: day(on), kind: 'reply', ...taken }
    const key = { 'Idempotency-Key': v7() }
    const first = await post(clerk(), view, fact, { particulars: { fileName: '答复书.pdf' } }, key)
    const again = await post(clerk(), view, fact, { particulars: { fileName: '答复书.pdf' } }, key)
    expect([first.status, again.status, viewIn(again).summary.version]).toEqual([200, 200, 2])
    const twice = await post(clerk(), viewIn(first), fact, { particulars: { fileName: '答复书.pdf' } })
    expect(twice.json.refusal).toMatchObject({ code: 'fileNotReady' })
    const another = await post(clerk(), await aCase(), fact, { particulars: { fileName: '答复书.pdf' } })
    expect(another.json.refusal).toMatchObject({ code: 'fileNotReady' })
  })

  test('what was handed over is recorded by the same officer, and as it was found to be', async () => {
    const view = await aCase()
    const taken = (await hand(clerk(), view, pdf)).json
    const fact: FactOf<'fileAdded'> = { type: 'fileAdded', on: day(on), kind: 'reply', ...taken }
    const particulars = { fileName: '答复书.pdf' }
    const others = await post(office().as(holderOf.signer), view, fact, { particulars })
    const longer = await post(clerk(), view, { ...fact, size: fact.size + 1 }, { particulars })
    const picture = await post(clerk(), view, { ...fact, mediaType: 'image/png' }, { particulars: { fileName: '答复书.png' } })
    expect([others, longer, picture].map((a) => a.json.refusal?.code)).toEqual(Array(3).fill('fileNotReady'))
    const misnamed = await post(clerk(), view, fact, { particulars: { fileName: '答复书.docx' } })
    expect(misnamed).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'particulars.fileName', message: expect.stringContaining('扩展名') }] }
    })
    const path = await post(clerk(), view, fact, { particulars: { fileName: '../答复书.pdf' } })
    expect(path).toMatchObject({ status: 422, json: { fields: [{ path: 'particulars.fileName' }] } })
  })

  test.each<[string, () => Uint8Array, number, string]>([
    ['empty', () => new Uint8Array(), 422, 'fileEmpty'],
    ['cut off', () => pdf.subarray(0, SLICE_BYTES), 422, 'fileIncomplete'],
    ['a page for a browser', () => Buffer.from('<html>\u0000<script>'), 415, 'fileOfOtherForm'],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(SLICE_BYTES * 2)]), 415, 'fileOfOtherForm']
  ])('%s is not taken, and the sentence says why', async (_, content, status, code) => {
    const view = await aCase()
    expect(await hand(clerk(), view, content())).toMatchObject({ status, json: { code } })
    expect([await left(view), await left(view, 'file_slices')]).toEqual([0, 0])
  })

  test('a file larger than the limit is not taken, whether it says so or not', async () => {
    const view = await aCase()
    const limit = office().fileBytesMax
    expect(await hand(clerk(), view, pdf, { 'Content-Length': String(limit + 1) })).toMatchObject({
      status: 413,
      json: { code: 'fileTooLarge' }
    })
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += pdf.length
        controller.enqueue(pdf)
      }
    })
    const answer = await hand(clerk(), view, endless)
    expect(answer).toMatchObject({ status: 413, json: { code: 'fileTooLarge', detail: expect.stringContaining('1 MB') } })
    expect(sent).toBeLessThan(limit + 4 * pdf.length)
    expect([await left(view), await left(view, 'file_slices')]).toEqual([0, 0])
  })

  test('once the case is erased nothing of its files is left, and none can be added or opened', async () => {
    const view = viewIn(await filed(clerk(), await aCase(), pdf, name))
    await hand(clerk(), view, pdf)
    const { path } = await only(view)
    await office().store.transaction((tx) => eraseCase(tx, organs.own, view.summary.id, new Date(office().now()).toISOString()))
    expect([await left(view), await left(view, 'file_slices')]).toEqual([0, 0])
    expect(await hand(clerk(), view, pdf)).toMatchObject({ status: 409, json: { refusal: { code: 'caseErased' } } })
    expect([(await clerk().get(path)).status, (await clerk().get(`${path}/check`)).status]).toEqual([404, 404])
    expect(await list(view)).toMatchObject({ erased: true, mayAdd: false, mayOpen: false, files: [{ name: null, size: pdf.length }] })
    expect(await findings(office(), view)).toEqual([])
  })

  test('struck out with its reason, a file keeps its line and is opened no more', async () => {
    const view = viewIn(await filed(clerk(), await aCase(), pdf, name))
    const { path } = await only(view)
    const struck = await post(office().as(holderOf.head), view, say.struckOut(on, 2), { particulars: { reason: '传错了案件' } })
    expect(struck.status).toBe(200)
    expect((await list(view)).files).toMatchObject([{ struckBy: 3, place: null }])
    expect((await clerk().get(path)).status).toBe(404)
    expect(await findings(office(), view)).toEqual([])
  })

  test('the list is by legal day; page numbers run as far as pages are known', async () => {
    let view = await aCase()
    office().on('2026-03-20')
    for (const [fileName, more] of [
      ['乙.pdf', { on: day('2026-03-18'), pages: 4 }],
      ['甲.pdf', { on: day('2026-03-17'), pages: 2 }],
      ['丙.pdf', { on: day('2026-03-19') }],
      ['丁.pdf', { on: day('2026-03-20'), pages: 1, about: 1 }]
    ] as const)
      view = viewIn(await filed(clerk(), view, sampleFiles['application/pdf'](), fileName, more))
    expect((await list(view)).files.map((f) => [f.place, f.name, f.firstPage, f.about])).toEqual([
      [1, '甲.pdf', 1, null],
      [2, '乙.pdf', 3, null],
      [3, '丙.pdf', 7, null],
      [4, '丁.pdf', null, 1]
    ])
  })

  describe('the rights', () => {
    let view: CaseView
    beforeAll(async () => {
      view = viewIn(await filed(clerk(), await aCase(), pdf, name))
    })

    test('who handles the case adds and opens; who supervises sees that there is a file, not its name nor what is in it', async () => {
      const { path } = await only(view)
      for (const [who, adds, opens] of [
        [holderOf.registrar, 201, 200],
        [holderOf.reviewer, 201, 200],
        [holderOf.supervisor, 403, 403],
        [holderOf.statistician, 403, 403],
        [supervisor, 403, 403],
        [holderOf.administrator, 404, 404],
        [stranger, 404, 404]
      ] as const) {
        const by = office().as(who)
        const answers = [await hand(by, view, sampleFiles['text/plain']()), await by.get(path), await by.get(`${path}/check`)]
        expect([who, ...answers.map((a) => a.status)]).toEqual([who, adds, opens, opens])
      }
      expect(await list(view, office().as(supervisor))).toMatchObject({
        mayAdd: false,
        mayOpen: false,
        files: [{ name: null, size: pdf.length }]
      })
      expect(await hand(office().nobody, view, pdf)).toMatchObject({ status: 401 })
    })

    test('every opening leaves its trace, by officer, file and day', async () => {
      const { path, file } = await only(view)
      const reader = holderOf.signer
      const looks = () => office().store.db.selectFrom('looks').selectAll().where('officer', '=', reader).where('file', '=', file).execute()
      for (const times of [1, 2]) {
        await office().as(reader).get(path)
        expect(await looks()).toMatchObject([{ stream: view.summary.id, day: on, times }])
      }
    })
  })

  test.each<[string, string, string]>([
    ['a byte of it', `update file_slices set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)`, 'fileBroken'],
    ['a slice taken away', `delete from file_slices`, 'fileMissing'],
    [
      'a slice exchanged for another',
      `update file_slices s set sealed = (select sealed from file_slices o where o.file = s.file and o.n = 0)`,
      'fileBroken'
    ]
  ])('the verification names a file of which %s was changed, and no more of it than the sound beginning comes', async (_, change, code) => {
    const view = viewIn(await filed(clerk(), await aCase(), pdf, name))
    const { path, file, seq } = await only(view)
    await sql.raw(`${change} where stream = '${view.summary.id}' and n = 2`).execute(office().store.db)
    expect(await findings(office(), view)).toEqual([
      { code, in: 'file_slices', organ: organs.own, stream: view.summary.id, seq, what: file }
    ])
    expect((await clerk().get(`${path}/check`)).json).toEqual({ agrees: false })
    await expect(clerk().get(path)).rejects.toThrow()
    await sql.raw(`delete from file_slices where stream = '${view.summary.id}' and n = 0`).execute(office().store.db)
    expect(await clerk().get(path)).toMatchObject({ status: 500, json: { code: 'fileDamaged' } })
    await office().store.transaction((tx) => eraseCase(tx, organs.own, view.summary.id, new Date(office().now()).toISOString()))
  })

  test('a rebuild finds the books as they were', async () => {
    const { store, master, book } = office()
    const given = { store, master, settings: await book.current(store.db), today: day(on), report: () => {} }
    expect((await rebuild(given)).differences).toBe(0)
  })
})

async function findings({ store }: Office, view: CaseView): Promise<Finding[]> {
  const found: Finding[] = []
  await verifyLog(store.db, { master: testMaster, report: (finding) => found.push(finding) })
  return found.filter((finding) => finding.stream === view.summary.id)
}
