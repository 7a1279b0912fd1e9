/** The collaborator's own figures against the plan: counted once in slices, kept, and told to be old when the book has changed since. */
import { indicatorRules } from '#domain/indicators/index.ts'
import type { Indicator } from '#domain/indicators/indicator.ts'
import { planById } from '#domain/plans/index.ts'
import { countedData, figuresOf, kindsBehindFigures } from '#domain/reports/figures.ts'
import { isOwnIndicator, type OwnFigure, type OwnFigures } from '#domain/reports/own-indicators.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { wardOf } from '#domain/area.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { readMetas, writeMeta } from './meta.ts'
import type { Phone } from './phone.ts'
import { ownGroups } from './read/own-groups.ts'
import { toRecord } from './read/records.ts'

/** Lets the screen draw and the finger be heard between two slices. */
export type Pause = () => Promise<void>

/** Rows that are opened in one slice: some 20 ms on a small phone. */
const SLICE_ROWS = 300

/** What lies in the book, in one text: own writing, what was pulled, the day, the plan and the groups. */
export async function bookState(phone: Phone): Promise<string> {
  const [counter, cursors, scope] = await readMetas(phone, 'counter', 'cursors', 'scope')
  const read = Object.entries(cursors).map(([area, { seq, mark }]) => `${area}:${seq}:${mark}`).toSorted()
  return [dayInVietNam(phone.ports.now()), counter.n, scope?.version ?? 0, ...read].join('|')
}

/** Counts the figures from 1 January to today by the plan of the ward, and keeps them. Slices are parted by `pause`. */
export async function countOwnFigures(phone: Phone, pause: Pause): Promise<OwnFigures> {
  const book = await bookState(phone)
  const [scope] = await readMetas(phone, 'scope')
  const groups = ownGroups(scope)
  const today = dayInVietNam(phone.ports.now())
  const period = { from: `${today.slice(0, 4)}-01-01`, to: today }
  const plan = planById(scope?.profile.planId ?? '')
  const codes = indicatorRules.filter(isOwnIndicator).map(({ id }) => id)
  const records = await ownRecords(phone, kindsOf(indicatorRules.filter(isOwnIndicator)), new Set(groups.map(({ area }) => area)), pause)
  const data = countedData(records)
  const figures: OwnFigure[] = []
  for (const code of codes) {
    await pause()
    const result = figuresOf({ data, period, plan }, [code]).get(code)
    if (!result) continue
    const { numerator, denominator, unknown, toReach, parts = [] } = result
    figures.push({ code, numerator, denominator, unknown, toReach, parts })
  }
  const counted: OwnFigures = { planId: plan?.id ?? null, period, groups: groups.map(({ name }) => name), countedAt: phone.ports.now(), book, figures }
  await writeMeta(phone, 'own-figures', counted)
  return counted
}

function kindsOf(rules: readonly Indicator[]): string[] {
  return [...new Set<string>([...kindsBehindFigures, ...rules.flatMap(({ kinds }) => kinds)])]
}

/** Records of these kinds in the own groups and of the ward itself, opened slice by slice. */
async function ownRecords(phone: Phone, kinds: readonly string[], areas: ReadonlySet<string>, pause: Pause): Promise<AnyRecord[]> {
  const records: AnyRecord[] = []
  const keys = await phone.db.records.where('kind').anyOf([...kinds]).primaryKeys()
  for (let from = 0; from < keys.length; from += SLICE_ROWS) {
    const rows = await phone.db.records.bulkGet(keys.slice(from, from + SLICE_ROWS))
    for (const row of rows) if (row && (areas.has(row.area) || row.area === wardOf(row.area))) records.push(toRecord(row))
    await pause()
  }
  return records
}
