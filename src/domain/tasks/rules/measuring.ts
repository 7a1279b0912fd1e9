/** Weighing and measuring a child under five, closer where weight stalls or the child is undernourished; intervals: `schedules/measuring.ts` (NSC). */
import { zScores } from '../../growth/anthropometry.ts'
import { growthClasses, type GrowthClass } from '../../growth/growth-class.ts'
import { weightCourse } from '../../growth/growth-checks.ts'
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { Measurement } from '../../records/measurement.ts'
import { measuringSchedule } from '../../schedules/measuring.ts'
import { ageInMonths } from '../../time/age.ts'
import { addDays, addMonths, daysBetween, type CalendarDay } from '../../time/calendar-day.ts'
import { chainOf, type Step } from '../chain.ts'
import { birthDayOf, laterDay, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskRule } from '../task-rule.ts'

const UNDERNOURISHED: ReadonlySet<GrowthClass> = new Set(['underweight', 'stunted', 'wasted', 'oedema'])

/** The measurement that comes next, and those of the last year. */
export const measuring: TaskRule = {
  id: 'measuring',
  label: 'Cân, đo',
  ...basedOn(measuringSchedule),
  by: 'collaborator',
  closes: ['measurement'],
  form: 'measurement',
  drafts: (question) => {
    const { every, firstAfterMonths } = measuringSchedule.value
    const { person, records, today } = question
    const born = birthDayOf(question)
    const lastDay = born === undefined ? undefined : addMonths(born, every.at(-1)?.belowMonths ?? 0)
    if (born === undefined || lastDay === undefined || today > addMonths(lastDay, 12)) return []
    const taken = validRecords(records.measurement)
      .filter((one) => one.subject === person.id && one.occurredOn >= born && one.occurredOn <= today && isMeasured(one))
      .toSorted(compareByTime)
    // A child found later is called for from then on, not since its first month.
    const first = step(person.id, laterDay(addMonths(born, firstAfterMonths), person.occurredOn), born, 'Cân, đo lần đầu')
    const chain = chainOf(first.due < lastDay ? first : undefined, taken, (one, place) => after(one, taken.slice(0, place), born, lastDay, person.sex), today)
    const rest: TaskClosing | undefined = personClosing(question) ?? (today >= lastDay ? { reason: 'too-old', record: null, on: null } : undefined)
    return chain.map((draft) => (draft.closedBy ? draft : { ...draft, closedBy: rest }))
  },
}

function isMeasured({ weightKg, lengthHeightCm, muacMm, oedema }: Measurement): boolean {
  return [weightKg, lengthHeightCm, muacMm].some((measure) => typeof measure === 'number') || oedema === 'yes'
}

function step(key: string, due: CalendarDay, from: CalendarDay, why: string): Step {
  return { key, from, due, until: addDays(due, measuringSchedule.value.lateAfterDays), why }
}

function after(one: Measurement, before: readonly Measurement[], born: CalendarDay, lastDay: CalendarDay, sex: 'male' | 'female' | 'unknown'): Step | undefined {
  const { every, closerMonths, againWithinDays } = measuringSchedule.value
  const { id, occurredOn } = one
  const age = { days: daysBetween(born, occurredOn), months: ageInMonths(born, occurredOn) }
  const oedema = one.oedema === 'yes'
  const z = zScores({ sex, ageDays: age.days, weightKg: one.weightKg, lengthHeightCm: one.lengthHeightCm, position: one.position, headCm: one.headCm, oedema })
  if (z.flags.length > 0) {
    return { key: id, from: occurredOn, due: occurredOn, until: addDays(occurredOn, againWithinDays), why: 'Số đo chưa hợp, cân đo lại', record: id }
  }
  const weighed = before.findLast(({ weightKg }) => typeof weightKg === 'number')
  const course = weighed ? weightCourse(weighed, { ...one, ageDays: age.days }) : 'unknown'
  const isThin = growthClasses({ z, ageMonths: age.months, muacMm: one.muacMm, oedema }).some((code) => UNDERNOURISHED.has(code))
  const hasStalled = course === 'lost' || course === 'no-gain'
  const months = isThin || hasStalled ? closerMonths : every.find(({ belowMonths }) => age.months < belowMonths)?.months
  const due = addMonths(occurredOn, months ?? 0)
  if (months === undefined || due >= lastDay) return undefined
  const why = isThin ? 'Cân, đo lại, bé cần theo dõi sát' : hasStalled ? 'Cân, đo lại, bé chưa lên cân' : 'Cân, đo'
  return { ...step(id, due, occurredOn, why), record: id }
}
