/** The signs, the counted breaths and what else was looked for, as boxes at the top of a referral. */
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { dangerSignCheckKind } from '#domain/records/danger-sign-check.ts'
import { assessDangerSigns } from '#domain/signs/assess.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { ageInDays } from '#domain/time/age.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { readFields } from '../reading/read-fields.ts'
import { signWords } from './referral-view.ts'
import type { ReferralView } from './referral-view.ts'
import styles from './sign-boxes.module.css'

type Box = { label: string; value: string; bad?: boolean }

/** The boxes of one referral, the danger first. */
export function signBoxes(view: ReferralView): Box[] {
  const { signs } = stationWords.station
  const check = readFields(dangerSignCheckKind, view.row.dangerSignCheck)
  const breaths = view.fields.breaths ?? check.breaths ?? []
  const boxes: Box[] = [{ label: signs.found, value: signWords(view.fields.reasons ?? []) || stationWords.station.referral.noReason, bad: true }]
  if (breaths.length > 0) {
    const counts = breaths.map(({ perMinute }) => String(perMinute))
    boxes.push({ label: signs.breaths(counts.length), value: signs.perMinute(counts), bad: isBreathing(view) })
  }
  if (typeof check.temperatureCelsius === 'number') {
    boxes.push({ label: signs.temperature, value: `${formatNumberVi(check.temperatureCelsius, 1)} °C`, bad: isTemperature(view) })
  }
  return [...boxes, { label: signs.others, value: otherSigns(view) }]
}

export function SignBoxes({ view }: { view: ReferralView }) {
  return (
    <dl className={styles.boxes}>
      {signBoxes(view).map(({ label, value, bad }) => (
        <div key={label} className={bad ? styles.bad : undefined}>
          <dt>{label}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const isBreathing = ({ fields }: ReferralView) => (fields.reasons ?? []).some((reason) => reason.endsWith('_breathing'))
const isTemperature = ({ fields }: ReferralView) => (fields.reasons ?? []).some((reason) => reason.startsWith('temperature'))

/** "Không có" only when every other sign was looked for; otherwise which ones are open. */
function otherSigns(view: ReferralView): string {
  const { signs } = stationWords.station
  const check = readFields(dangerSignCheckKind, view.row.dangerSignCheck)
  if (!check.signs) return signs.notRecorded
  const birth = view.child.birthDate ?? ''
  const ageDays = isCalendarDay(birth) && check.occurredOn ? ageInDays(birth, check.occurredOn) : 1
  const { unknown } = assessDangerSigns({ signs: check.signs, breaths: check.breaths, temperatureCelsius: check.temperatureCelsius, ageDays })
  const signsAsked = check.signs ?? {}
  const unsure = unknown.filter((code) => signsAsked[code] === 'unknown')
  if (unsure.length > 0) return signs.open(told(reasonLine(unsure)))
  return unknown.length === 0 ? signs.none : signs.notAsked(unknown.length)
}
