/** The station's reports before they are drawn: countdowns, figures and cases in words, groups a few abreast. */
import { describe, expect, it } from 'vitest'
import type { ReportLine } from '#domain/reports/content.ts'
import { dueState } from '#features/station/reports/due-state.ts'
import { beforeWords, countedWords, figureWords, goalWords, groupTables, linesByHeading, partWords, remarksOf, reportTitle, shortHash } from '#features/station/reports/report-lines.ts'
import { GROUPS, lineOf, reportOf, WARD, wardRecords } from '../../domain/reports/report-world.ts'

const due = { lastDay: '2026-12-14', signed: null, isBeforeAdoption: false }

describe('the countdown of a report', () => {
  it.each([
    ['2026-12-02', 'còn 12 ngày', 'today'],
    ['2026-11-02', 'còn 42 ngày', 'upcoming'],
    ['2026-12-14', 'hôm nay là ngày cuối', 'today'],
    ['2026-12-15', 'quá hạn 1 ngày', 'overdue'],
    ['2027-01-14', 'quá hạn 31 ngày', 'overdue'],
  ])('on %s says %s', (today, words, status) => {
    expect(dueState(due, today)).toEqual({ words, status })
  })

  it('is over once the report is signed', () => {
    expect(dueState({ ...due, signed: 'r' }, '2027-01-14')).toEqual({ words: 'đã ký', status: 'done' })
  })

  it('blames nobody for days before the adoption', () => {
    expect(dueState({ ...due, isBeforeAdoption: true }, '2027-01-14').status).toBe('missing')
  })
})

describe('a line of a report', () => {
  const report = reportOf(wardRecords(11, 60))
  const empty = reportOf([])
  const line = (more: Partial<ReportLine>): ReportLine => ({ ...lineOf(report, 'LC-04'), ...more })

  it('shows a rate with what was counted', () => {
    const percent = line({ unit: 'percent', numerator: 92, denominator: 104, rate: { value: 88.46, words: '88,5%' } })
    expect([figureWords(percent), countedWords(percent)]).toEqual(['88,5%', '92 / 104'])
  })

  it('shows deaths as cases, the rate beside them', () => {
    const deaths = line({ unit: 'per_1000_live_births', numerator: 1, denominator: 104, rate: { value: 9.62, words: '9,6‰' } })
    expect([figureWords(deaths), countedWords(deaths)]).toEqual(['1 ca', '9,6‰'])
  })

  it('shows no figure where nothing was counted', () => {
    const none = lineOf(empty, 'LC-04')
    expect([figureWords(none), countedWords(none), beforeWords(none), remarksOf(none)]).toEqual(['–', 'chưa có', 'chưa có', []])
  })

  it('says the target, a missing number, a direction', () => {
    expect(goalWords(line({ goal: { op: '>=', value: 90, words: '≥ 90%' } }))).toBe('≥ 90%')
    expect(goalWords(line({ goal: { op: '<', value: null, words: '<' } }))).toBe('< (kế hoạch bỏ trống)')
    expect(goalWords(line({ goal: { op: 'down', value: null, words: 'giảm' } }))).toBe('giảm')
    expect(goalWords(line({ goal: null, direction: 'up' }))).toBe('tăng')
  })

  it('keeps the frozen words of the comparison', () => {
    const before = { ...line({}).before, basis: 'whole' as const, words: 'Kỳ trước 8/10 (80,0%), kỳ này tăng 2,3 điểm.' }
    expect(beforeWords(line({ before }))).toBe('8/10 (80,0%), kỳ này tăng 2,3 điểm.')
  })

  it('keeps its smaller lines', () => {
    expect(partWords(line({ parts: [{ label: 'Đợt 1', numerator: 20, denominator: 25, rate: { value: 80, words: '80,0%' } }] }))).toEqual(['Đợt 1: 20 / 25 (80,0%)'])
  })

  it('stands under its heading, none is lost', () => {
    const groups = linesByHeading([...report.lines, line({ id: 'new', heading: 'Mục của bản sau' })])
    expect(groups.flatMap(({ lines }) => lines)).toHaveLength(report.lines.length + 1)
    expect(groups.at(-1)?.label).toBe('Mục của bản sau')
  })
})

describe('the groups of a report', () => {
  it('stand eight abreast with their own counts', () => {
    const many = Array.from({ length: 11 }, (_, index) => `${WARD}/g${String(index + 1).padStart(2, '0')}`)
    const report = reportOf(wardRecords(11, 60), { groups: many })
    const tables = groupTables(report)
    expect(tables.map(({ areas }) => areas.length)).toEqual([8, 4])
    for (const { areas, rows } of tables) for (const { counts } of rows) expect(counts).toHaveLength(areas.length)
    const first = tables[0]?.rows[0]
    expect(first?.counts[0]).toBe(first?.line.byGroup?.[0]?.slice(0, 2).join('/'))
  })

  it('are none in a draft without them', () => {
    const report = reportOf(wardRecords(11, 60), { byGroup: false, groups: GROUPS })
    expect([report.header.groups, groupTables(report), report.lines.every(({ byGroup }) => byGroup === null)]).toEqual([[], [], true])
  })

  it('change nothing else in the figures', () => {
    const records = wardRecords(11, 60)
    const [whole, bare] = [reportOf(records), reportOf(records, { byGroup: false })]
    const withoutGroups = (line: ReportLine) => ({ ...line, byGroup: null, notes: line.notes.filter(({ code }) => code !== 'groups-differ') })
    expect(bare.lines).toEqual(whole.lines.map(withoutGroups))
  })
})

describe('the name of a report', () => {
  it('says kind and year, the hash its first digits', () => {
    expect(reportTitle({ what: 'year', period: { to: '2026-12-14' } })).toBe('Báo cáo năm 2026')
    expect(shortHash('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef')
  })
})
