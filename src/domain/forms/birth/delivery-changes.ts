/** The confinement itself, as a birth makes it: where, by whom, at how many weeks, what came of it; and the pregnancy that it ends. */
import type { ProgrammeData } from '../../indicators/counting/programme-data.ts'
import type { Json } from '../../json.ts'
import { deliveriesOf, deliveryAbout, endedByBirth } from '../../pregnancy/motherhood.ts'
import type { RecordChange } from '../../records/change.ts'
import type { Delivery } from '../../records/delivery.ts'
import type { Person } from '../../records/person.ts'
import { isCalendarDay } from '../../time/calendar-day.ts'
import type { FormProblem } from '../form.ts'

/** What is answered about the confinement; '' is open, and all but the place may stay so. */
export interface DeliveryAnswers {
  place: '' | Delivery['place']
  attendant: '' | Delivery['attendant']
  attendantSource: '' | NonNullable<Delivery['attendantSource']>
  way: '' | NonNullable<Delivery['way']>
  gestationWeeks: string
  dischargedOn: string
}

/** Nothing answered. */
export const emptyDelivery: DeliveryAnswers = { place: '', attendant: '', attendantSource: '', way: '', gestationWeeks: '', dischargedOn: '' }

/** What the confinement is made of beside its answers. */
interface Born {
  readonly children: readonly string[]
  readonly stillbirths: number
}

interface DeliveryContext {
  ids: Readonly<Record<string, string>>
  mother: Person
  records: ProgrammeData
  today: string
}

type Dated = DeliveryAnswers & { birthDate: string; babies: readonly { birthTime: string; stillborn?: boolean | undefined }[] }

const FEWEST_WEEKS = 16
const MOST_WEEKS = 45

/** What is to be mended about the confinement, whatever the day. */
export function deliveryProblems({ place, gestationWeeks, dischargedOn, birthDate }: DeliveryAnswers & { birthDate: string }): FormProblem[] {
  const typed = gestationWeeks.trim()
  const weeks = weeksOf(typed)
  const isOut = dischargedOn === '' || isCalendarDay(dischargedOn)
  return [
    ...(place === '' ? [{ field: 'place', message: 'Chưa chọn nơi sinh. Không biết thì chọn Chưa rõ.' }] : []),
    ...(typed === '' || weeks !== null ? [] : [{ field: 'gestationWeeks', message: 'Tuổi thai từ 16 đến 45 tuần. Không rõ thì để trống.' }]),
    ...(isOut ? [] : [{ field: 'dischargedOn', message: 'Ngày ra viện ghi chưa đúng. Ghi cả ngày, tháng và năm.' }]),
    ...(isOut && dischargedOn !== '' && dischargedOn < birthDate ? [{ field: 'dischargedOn', message: 'Ngày ra viện trước ngày sinh. Xem lại hai ngày.' }] : []),
  ]
}

/** A delivery, or more of one that is written down already (the other twin found later); and every entry of the pregnancy is over. */
export function deliveryChanges(answers: Dated, { ids, mother, records, today }: DeliveryContext, born: Born): RecordChange[] {
  const question = { person: mother, records, today }
  const over = endedByBirth(question, answers.birthDate)
  // A second tap finds what the first has made: it adds nothing.
  const known = deliveryAbout(deliveriesOf(question).filter((delivery) => delivery.id !== ids['delivery']), answers.birthDate)
  const id = known?.id ?? ids['delivery']
  const ended = over.map((pregnancy): RecordChange => ({ kind: 'pregnancy', id: pregnancy.id, set: { status: 'delivered', endedOn: answers.birthDate } }))
  // A form begun before births made deliveries has no id for one.
  if (id === undefined) return ended
  const set: Record<string, Json> = {
    ...(known ? addedTo(known, born) : { area: mother.area, subject: mother.id, occurredOn: answers.birthDate, ...countsOf(born), ...fresh(answers) }),
    ...(over[0] && !known?.pregnancy ? { pregnancy: over.at(-1)?.id ?? over[0].id } : {}),
    ...saidFields(answers),
  }
  return [{ kind: 'delivery', id, set }, ...ended]
}

function countsOf({ children, stillbirths }: Born): Record<string, Json> {
  return { children: [...children], liveBirths: children.length, stillbirths }
}

function addedTo({ children, liveBirths, stillbirths }: Delivery, born: Born): Record<string, Json> {
  const more = born.children.filter((child) => !children.includes(child))
  return { children: [...children, ...more], liveBirths: Math.min(6, liveBirths + more.length), stillbirths: Math.min(6, stillbirths + born.stillbirths) }
}

/** What a new record must say even where nobody knows. */
function fresh({ babies }: Dated): Record<string, Json> {
  const time = babies.find(({ birthTime, stillborn }) => birthTime !== '' && stillborn !== true)?.birthTime
  return { attendant: 'unknown', place: 'unknown', ...(time === undefined ? {} : { time }) }
}

function saidFields({ place, attendant, attendantSource, way, gestationWeeks, dischargedOn }: DeliveryAnswers): Record<string, Json> {
  const weeks = weeksOf(gestationWeeks)
  return {
    ...(place === '' ? {} : { place }),
    ...(attendant === '' ? {} : { attendant }),
    ...(attendant === '' || attendant === 'unknown' || attendantSource === '' ? {} : { attendantSource }),
    ...(way === '' ? {} : { way }),
    ...(weeks === null ? {} : { gestationWeeks: weeks }),
    ...(dischargedOn === '' ? {} : { dischargedOn }),
  }
}

function weeksOf(typed: string): number | null {
  const weeks = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  return weeks >= FEWEST_WEEKS && weeks <= MOST_WEEKS ? weeks : null
}
