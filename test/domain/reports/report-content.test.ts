/** What stands in a report: the plan's sentence, the figure, its state, the year before, the groups and the lists behind. */
import { describe, expect, it } from 'vitest'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { indicatorById } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig } from '#domain/indicators/indicator.ts'
import { isSameList, LIST_LIMIT } from '#domain/reports/lists.ts'
import type { ReportContent } from '#domain/reports/content.ts'
import { withGroups } from '#domain/reports/report-content.ts'
import { configFor } from '#domain/reports/figures.ts'
import { aCheck, aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { anAdoption } from '../plans/adoption-builder.ts'
import { adopted, GROUPS, inputOf, lineOf, reportOf, sha256, WARD, wardRecords } from './report-world.ts'

const area = `${WARD}/g01`
const noteCodes = (report: ReportContent, line: string) => lineOf(report, line).notes.map(({ code }) => code)
const wordsOf = (report: ReportContent, line: string, code: string) => lineOf(report, line).notes.find((note) => note.code === code)?.words

/** So many births in 2026, the first ones with vitamin K1 and EENC. */
function births(count: number, withCare: number, said: { bornOn?: string; firstId?: number } = {}) {
  const { bornOn = '2026-03-01', firstId = 1000 } = said
  return Array.from({ length: count }, (_, index) => [
    aChild({ id: id(firstId + index), area, birthDate: bornOn, mother: null }),
    ...(index < withCare ? [aCheck({ id: id(firstId + 5000 + index), area, subject: id(firstId + index), occurredOn: bornOn, eenc: 'yes', birthWeightGrams: 3100 })] : []),
  ]).flat()
}

describe('the header', () => {
  it('says place, plan, days and the last day on time', () => {
    const { header } = reportOf([], { what: 'six-month', period: { from: '2026-01-01', to: '2026-06-14' }, today: '2026-06-10' })
    expect(header).toMatchObject({
      what: 'six-month', area: WARD, place: 'Phường Hải Dương', plan: 'le-chan-2026-2030', adoptedBy: 'Trần Thị Hoa', adoptedOn: '2026-01-05',
      previous: { from: '2025-01-01', to: '2025-06-14' }, lastDayOnTime: '2026-06-14', madeOn: '2026-06-10', groups: [...GROUPS, WARD],
    })
    expect(header.deadlines.map(({ beforeDay, lastDay }) => [beforeDay, lastDay])).toEqual([['06-15', '2026-06-14']])
  })

  it.each([
    [{ today: '2026-06-10' }, ['not-over']],
    [{ period: { from: '2031-01-01', to: '2031-12-01' }, today: '2031-12-20' }, ['outside-plan', 'no-deadline']],
    [{ today: '2027-01-03' }, ['late']],
    [{ what: 'on-request' as const, period: { from: '2026-01-01', to: '2026-03-31' } }, []],
    [{ adopted: adopted({ plan: 'ha-bac-2026' }), today: '2026-12-31' }, ['no-deadline']],
  ])('warns where the days do not fit: %o', (said, codes) => {
    expect(reportOf([], said).header.notes.map(({ code }) => code)).toEqual(codes)
  })
})

describe('the line of a target', () => {
  const records = [aHousehold({ area }), ...births(80, 71)]

  it('gives sentence, reading, number, figure and what is missing', () => {
    expect(lineOf(reportOf(records), 'LC-05')).toMatchObject({
      wording: 'Tỷ lệ trẻ sơ sinh được chăm sóc sơ sinh thiết yếu sớm đạt $\\geq 90\\%$.',
      reading: { accepted: false },
      goal: { op: '>=', value: 90, words: '≥ 90%' },
      numerator: 71, denominator: 80, unknown: 9, rate: { value: 88.75, words: '88,8%' },
      state: 'near', missing: { change: 'add', count: 1, words: 'Thêm 1 trẻ' },
      notes: [{ code: 'unknown', words: 'Còn 9 trẻ chưa rõ, không tính là “không”.' }, { code: 'correction' }],
    })
  })

  it('shows the note of a misprint until the station accepts it', () => {
    expect(wordsOf(reportOf(records), 'LC-01', 'correction')).toContain('Tạm tính theo cách đọc này.')
    const accepted = reportOf(records, { adopted: adopted({ acceptedCorrections: ['LC-01'] }) })
    expect([noteCodes(accepted, 'LC-01').includes('correction'), lineOf(accepted, 'LC-01').reading?.accepted]).toEqual([false, true])
    expect(lineOf(accepted, 'LC-01').goal?.words).toBe(lineOf(reportOf(records), 'LC-01').goal?.words)
  })

  it("judges by the ward's own number and tells the printed one", () => {
    const own = adopted({}, anAdoption(2, { area: WARD, occurredOn: '2026-02-01', author: 'lan', adjustments: [{ target: 'LC-05', op: '>=', value: 88, reason: 'đã bàn' }] }))
    const report = reportOf(records, { adopted: own })
    expect(lineOf(report, 'LC-05')).toMatchObject({ state: 'met', missing: null, goal: { words: '≥ 88%' }, adjusted: { from: { words: '≥ 90%' }, by: 'Nguyễn Thị Lan', on: '2026-02-01' } })
    expect(wordsOf(report, 'LC-05', 'adjusted')).toBe('Nguyễn Thị Lan đổi từ ≥ 90% thành ≥ 88% ngày 1/2/2026: đã bàn')
    expect(lineOf(reportOf(records, { adopted: own, nameOf: () => undefined }), 'LC-05').adjusted?.by).toBe('Trạm Y tế')
  })

  it('shows deaths as cases beside a rate that is too small to judge', () => {
    const [child] = births(1, 0)
    const report = reportOf([...records, recordOf('death', 9000, '2026-03-09', { subject: child?.id ?? '', place: 'home', causeGroup: 'infection' })])
    expect(lineOf(report, 'LC-01')).toMatchObject({ numerator: 1, denominator: 80, state: 'watch', missing: null })
    expect(wordsOf(report, 'LC-01', 'cases')).toBe('1 ca trong 80 trẻ đẻ sống.')
    expect(wordsOf(report, 'LC-01', 'watch')).toBe('Ít trẻ đẻ sống, một ca đã làm tỷ suất đổi nhiều: theo dõi từng ca, chưa xét đạt hay không.')
  })

  it('says no data, never 0 %, where nothing was counted', () => {
    expect(lineOf(reportOf([]), 'LC-05')).toMatchObject({ denominator: 0, rate: { value: null, words: null }, state: 'no-data', before: { basis: 'no-data', words: 'Kỳ trước chưa có dữ liệu.' } })
    expect(wordsOf(reportOf([]), 'LC-05', 'no-data')).toBe('Chưa có dữ liệu.')
  })

  it('names temporary residents, counted or not', () => {
    const guests = [aHousehold({ area, residence: 'temporary' }), ...births(4, 2)]
    expect(wordsOf(reportOf(guests), 'LC-05', 'temporary')).toBe('Có 4 người tạm trú, được tính.')
    const without = reportOf(guests, { config: { ...defaultIndicatorConfig, includeTemporary: false } })
    expect([lineOf(without, 'LC-05').denominator, wordsOf(without, 'LC-05', 'temporary')]).toEqual([0, 'Có 4 người tạm trú, không tính.'])
  })

  it('counts mothers where the sentence does, and says so', () => {
    const twins = [1, 2].map((number) => aChild({ id: id(number), area, birthDate: '2026-03-01', mother: id(900) }))
    const checks = [1, 2].map((number) => aCheck({ id: id(100 + number), area, subject: id(number), occurredOn: '2026-03-02', earlyBreastfeeding: 'yes' }))
    const report = reportOf([aHousehold({ area }), aMother({ area }), ...twins, ...checks])
    expect([lineOf(report, 'LC-11').denominator, lineOf(report, 'LC-05').denominator]).toEqual([1, 2])
    expect(noteCodes(report, 'LC-11')).toContain('mothers')
  })
})

describe('the year before', () => {
  const now = births(80, 71)

  it('stands beside the figure with its difference', () => {
    const report = reportOf([aHousehold({ area }), ...now, ...births(50, 40, { bornOn: '2025-03-01', firstId: 2000 })])
    expect(lineOf(report, 'LC-05').before).toMatchObject({ basis: 'whole', numerator: 40, denominator: 50, difference: 8.75, words: 'Kỳ trước 40/50 (80,0%), kỳ này tăng 8,8 điểm.' })
  })

  it('is no data where the book was not begun, whoever was born', () => {
    const report = reportOf([aHousehold({ area }), ...now, ...births(50, 0, { bornOn: '2025-03-01', firstId: 2000 })])
    expect(lineOf(report, 'LC-05').before).toMatchObject({ basis: 'no-data', rate: { words: null }, difference: null })
  })

  it('is not judged against where the book began late in it', () => {
    const plan = adopted({ plan: 'minh-tan-2026' })
    const injury = (number: number, on: string) => recordOf('injury', number, on, { subject: id(1000), group: 'burns', place: 'home', outcome: 'treated' })
    const children = [aHousehold({ area }), ...births(80, 0, { bornOn: '2024-03-01' })]
    const late = reportOf([...children, injury(8001, '2025-11-02'), injury(8002, '2026-02-02')], { adopted: plan })
    expect(lineOf(late, 'MT-01')).toMatchObject({ state: 'watch', before: { basis: 'part', numerator: 1, denominator: 80 } })
    expect(lineOf(late, 'MT-01').before.words).toContain('Sổ chỉ ghi từ 2/11/2025, so sánh chưa trọn.')
    const early = reportOf([...children, injury(8001, '2025-01-12'), injury(8003, '2025-11-02'), injury(8002, '2026-02-02')], { adopted: plan })
    expect(lineOf(early, 'MT-01')).toMatchObject({ state: 'met', goal: { op: 'down', words: 'giảm' }, before: { basis: 'whole', numerator: 2 } })
  })

  it('leaves a lower rate without a number open at first', () => {
    const report = reportOf([aHousehold({ area }), ...now], { adopted: adopted({ plan: 'minh-tan-2026' }) })
    expect(lineOf(report, 'MT-01').state).toBe('no-data')
  })
})

describe('aims without a number', () => {
  it('stand below the targets with their direction and no state', () => {
    const report = reportOf([aHousehold({ area }), ...births(80, 71)], { adopted: adopted({ plan: 'minh-tan-2026' }) })
    expect(report.withoutTarget.map(({ id: line, direction, goal, state, missing }) => [line, direction, goal, state, missing])).toEqual([
      ['home_care_week1', 'keep', null, null, null],
      ['maternal_mortality_ratio', 'down', null, null, null],
      ['neonatal_mortality', 'down', null, null, null],
      ['infant_mortality', 'down', null, null, null],
      ['under5_mortality', 'down', null, null, null],
      ['fully_immunised_u1', 'up', null, null, null],
    ])
    expect(lineOf(report, 'neonatal_mortality')).toMatchObject({ numerator: 0, denominator: 80, notes: [{ code: 'cases', words: '0 ca trong 80 trẻ đẻ sống.' }] })
  })

  it('are not shown twice where a target counts the same', () => {
    expect(reportOf([], { adopted: adopted({ plan: 'hai-duong-2026-2030' }) }).withoutTarget).toEqual([])
  })
})

describe('the groups', () => {
  const records = wardRecords(11, 120)
  const report = reportOf(records)

  it('add up to the ward in every line', () => {
    for (const { byGroup, numerator, denominator, unknown } of report.lines) {
      if (byGroup) expect([0, 1, 2].map((column) => byGroup.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual([numerator, denominator, unknown])
    }
    expect(report.lines.filter(({ byGroup }) => byGroup !== null)).toHaveLength(17)
  })

  it.each(GROUPS)("are what the phone of %s counts from its own records", (group) => {
    const phone = programmeData(records.filter((record) => record['area'] === group || record['area'] === WARD))
    const at = report.header.groups.indexOf(group)
    for (const { indicator, byGroup } of report.lines) {
      const rule = indicatorById(indicator)
      const result = rule?.compute(phone, { from: '2026-01-01', to: '2026-12-31' }, configFor(adopted().plan, rule.id))
      if (byGroup) expect(byGroup[at], indicator).toEqual([result?.numerator, result?.denominator, result?.unknown])
    }
  })

  it('say it where a family was entered in two of them', () => {
    const [child, ...rest] = births(3, 3)
    const twice = [aHousehold({ area }), aMother({ area: `${WARD}/g02` }), { ...child, kind: 'person', mother: id(900) }, ...rest,
      recordOf('delivery', 7000, '2026-03-01', { subject: id(900), place: 'home', attendant: 'health-staff', liveBirths: 1, stillbirths: 0, children: [child?.id ?? ''] })]
      .map((record) => (record.kind === 'delivery' ? { ...record, area: `${WARD}/g02` } : record))
    const hb = reportOf(twice, { adopted: adopted({ plan: 'ha-bac-2026' }) })
    expect(noteCodes(hb, 'HB-02')).toContain('groups-differ')
    expect(noteCodes(hb, 'HB-05')).not.toContain('groups-differ')
  })
})

describe('the lists behind', () => {
  it('name ids with their reasons, bounded, with a digest of all', () => {
    const report = reportOf([aHousehold({ area }), ...births(80, 20)])
    const { toReach, countedRecords } = lineOf(report, 'LC-05')
    expect(toReach).toMatchObject({ count: 60, byReason: { 'no-check': 60 } })
    expect(toReach?.ids).toHaveLength(LIST_LIMIT)
    expect(toReach?.reasons).toEqual(toReach?.ids.map(() => 'no-check'))
    const everyone = Array.from({ length: 60 }, (_, index) => id(1020 + index))
    expect(toReach && isSameList(toReach, everyone.toReversed(), sha256)).toBe(true)
    expect(toReach && isSameList(toReach, everyone.slice(1), sha256)).toBe(false)
    expect(countedRecords?.count).toBe(100)
  })

  it('carry no name, no address and no birthday', () => {
    const text = JSON.stringify(reportOf([aHousehold({ area }), aMother({ area }), ...births(20, 5)]))
    for (const word of ['Nguyễn Văn Nam', 'Trần Thị Hạnh', 'Gia Bảo', 'ngõ 27', '2026-03-01']) expect(text).not.toContain(word)
  })

  it('are never made of restricted records, nor broken down', () => {
    const cases = [1000, 1001, 1002].map((child, index) => recordOf('special-circumstance', 8100 + index, '2026-02-01', { subject: id(child), code: 'd_disability' }))
    const report = reportOf([aHousehold({ area }), ...births(3, 0), ...cases], { adopted: adopted({ plan: 'minh-tan-2026' }) })
    expect(lineOf(report, 'MT-02')).toMatchObject({ denominator: 3, toReach: null, countedRecords: null, byGroup: null })
    expect(wordsOf(report, 'MT-02', 'restricted')).toBe('Chỉ ghi số, không lập danh sách và không chia theo tổ, thôn.')
  })
})

describe('a report counted without its groups', () => {
  it.each([11, 12, 13])('is broken down later to the same (ward %i)', (seed) => {
    const records = wardRecords(seed, 60)
    const bare = reportOf(records, { byGroup: false })
    expect(bare.header.groups).toEqual([])
    expect(withGroups(bare, inputOf(records))).toEqual(reportOf(records))
  })

  it('says so where groups count more than the ward', () => {
    const records = wardRecords(11, 60)
    const bare = reportOf(records, { byGroup: false })
    const fewer = { ...bare, lines: bare.lines.map((line) => ({ ...line, denominator: 0, numerator: 0, unknown: 1 })) }
    expect(withGroups(fewer, inputOf(records)).lines.flatMap(({ notes }) => notes.map(({ code }) => code))).toContain('groups-differ')
  })
})
