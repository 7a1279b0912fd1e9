/** A signed report: one text with its hash, read again for ever, and no letter of it can be changed unseen. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findKind } from '#domain/records/index.ts'
import { recordProblems } from '#domain/records/validate.ts'
import type { ReportContent } from '#domain/reports/content.ts'
import { contentText, freezeReport, LONGEST_CONTENT, readContent, verifyReport, type FrozenReport } from '#domain/reports/freeze.ts'
import { boundedList, boundedToReach, LIST_LIMIT } from '#domain/reports/lists.ts'
import { MOST_GROUPS } from '#domain/reports/report-content.ts'
import { anAdoption } from '../plans/adoption-builder.ts'
import { adopted, lineOf, reportOf, sha256, WARD, wardRecords } from './report-world.ts'

const signature = { by: 'Trần Thị Hoa', title: 'Trưởng trạm' }
const content = reportOf(wardRecords(5, 30))

function frozen(of: ReportContent = content): FrozenReport {
  const result = freezeReport(of, signature, sha256)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

describe('freezing', () => {
  it('gives the fields of a record that fits its kind', () => {
    const kind = findKind('report')
    const head = { area: WARD, occurredOn: '2026-12-10', recordedAt: 1, author: 'hoa', device: 'station' }
    expect(kind && recordProblems(kind, { ...head, ...frozen() })).toEqual([])
    expect(frozen()).toMatchObject({ what: 'year', plan: 'le-chan-2026-2030', from: '2026-01-01', to: '2026-12-31', signedBy: 'Trần Thị Hoa', signedTitle: 'Trưởng trạm' })
  })

  it('then reading gives the same content with its signature', () => {
    const read = readContent(frozen().content)
    expect(read.ok && read.value).toEqual({ ...content, signed: { by: 'Trần Thị Hoa', title: 'Trưởng trạm' } })
    expect(read.ok && contentText(read.value)).toBe(frozen().content)
  })

  it('gives one text whatever the order of keys and marks', () => {
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as ReportContent
    expect(contentText({ ...turned, header: { ...content.header, place: 'Phường Hải Dương'.normalize('NFD') } })).toBe(contentText(content))
  })

  it('wants a name, and trims it', () => {
    expect(freezeReport(content, { by: '  ' }, sha256)).toEqual({ ok: false, problem: { code: 'signer-missing' } })
    const plain = freezeReport(content, { by: ' Hoa ', title: ' ' }, sha256)
    expect(plain.ok && [plain.value.signedBy, plain.value.signedTitle, verifyReport(plain.value, sha256).state]).toEqual(['Hoa', undefined, 'intact'])
  })

  it('refuses a content longer than the field, without throwing', () => {
    const long = { ...content, header: { ...content.header, place: 'x'.repeat(LONGEST_CONTENT) } }
    expect(freezeReport(long, signature, sha256)).toMatchObject({ ok: false, problem: { code: 'content-too-long' } })
  })
})

describe('the largest ward', () => {
  it('stays within the field, with every list and group full', () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `019ed378-a640-7252-aee3-${String(index).padStart(12, '0')}`)
    const toReach = boundedToReach(many.map((person) => ({ person, why: 'not-immunised' })), sha256)
    const countedRecords = boundedList(many, sha256)
    expect([toReach.count, toReach.ids.length, countedRecords.ids.length]).toEqual([60_000, LIST_LIMIT, LIST_LIMIT])
    const reason = 'đã bàn với Ủy ban nhân dân phường và Trung tâm Y tế. '.repeat(9)
    const acts = content.lines.map(({ id, goal }, index) =>
      anAdoption(index + 2, { area: WARD, occurredOn: '2026-02-01', adjustments: [{ target: id, op: goal?.op ?? '<', value: 7, reason }] }))
    const full = reportOf(wardRecords(5, 30), { adopted: adopted({}, ...acts) })
    expect(full.lines.filter(({ adjusted }) => adjusted !== null).length).toBeGreaterThan(15)
    const groups = Array.from({ length: MOST_GROUPS }, (_, index) => `31/10525/g${String(index).padStart(4, '0')}`)
    const fill = (line: ReportContent['lines'][number]) => ({ ...line, numerator: 60_000, denominator: 60_000, toReach, countedRecords, byGroup: groups.map((): [number, number, number] => [60_000, 60_000, 60_000]) })
    // More lines than any plan has targets: there are 27 indicators.
    const lines = [...full.lines, ...full.lines].slice(0, 27).map(fill)
    expect(contentText({ ...full, header: { ...full.header, groups }, lines }).length).toBeLessThan(LONGEST_CONTENT)
  })

  it('is not broken down into more groups than that', () => {
    const groups = Array.from({ length: MOST_GROUPS + 1 }, (_, index) => `31/10525/g${String(index + 10).padStart(4, '0')}`)
    const report = reportOf([], { groups })
    expect([report.header.groups, lineOf(report, 'LC-05').byGroup]).toEqual([[], null])
  })
})

describe('a signed report', () => {
  it('is intact as it was signed', () => {
    expect(verifyReport(frozen(), sha256)).toMatchObject({ state: 'intact', content: { header: { what: 'year' }, signed: { by: 'Trần Thị Hoa' } } })
  })

  it('shows when any letter of it was changed', () => {
    const report = frozen()
    fc.assert(
      fc.property(fc.nat({ max: report.content.length - 1 }), fc.constantFrom('0', '9', 'x', '"', ' ', 'ạ', ''), (at, letter) => {
        fc.pre(report.content[at] !== letter)
        const changed = `${report.content.slice(0, at)}${letter}${report.content.slice(at + 1)}`
        expect(verifyReport({ ...report, content: changed }, sha256)).toEqual({ state: 'altered', fields: ['content', 'hash'] })
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    [{ signedBy: 'Nguyễn Thị Lan' }, ['signedBy']],
    [{ signedTitle: 'Phó trạm' }, ['signedTitle']],
    [{ signedTitle: undefined }, ['signedTitle']],
    [{ to: '2026-12-14', what: 'six-month' as const }, ['what', 'to']],
    [{ plan: 'hai-duong-2026-2030', from: '2026-02-01' }, ['plan', 'from']],
    [{ hash: '0'.repeat(64) }, ['content', 'hash']],
  ])('shows when the record says otherwise: %o', (said, fields) => {
    expect(verifyReport({ ...frozen(), ...said }, sha256)).toEqual({ state: 'altered', fields })
  })

  it.each([
    ['{"format":2,"rows":[]}', { code: 'newer-format', format: 2 }],
    ['{"format":1}', { code: 'unreadable' }],
    ['not json', { code: 'unreadable' }],
    ['null', { code: 'unreadable' }],
  ])('of another kind is not read as one: %s', (text, problem) => {
    expect(verifyReport({ ...frozen(), content: text, hash: sha256(text) }, sha256)).toEqual({ state: 'unreadable', problem })
  })
})

describe('format 1', () => {
  // Written once by the first version. When this fails, mend the reading, never the file.
  const kept = JSON.parse(readFileSync(new URL('../../fixtures/reports/format-1.json', import.meta.url), 'utf8')) as FrozenReport

  it('is read by every later version, letter for letter', () => {
    const verdict = verifyReport(kept, sha256)
    expect(verdict.state).toBe('intact')
    if (verdict.state !== 'intact') return
    expect(contentText(verdict.content)).toBe(kept.content)
    expect(verdict.content.lines.map(({ id, numerator, denominator }) => `${id} ${numerator}/${denominator}`)).toEqual(['MT-01 2/99', 'MT-02 1/6'])
    expect(verdict.content.withoutTarget).toHaveLength(6)
  })
})
