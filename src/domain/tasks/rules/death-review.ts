/** Every death of a mother and of a child under five opens a review at the station; source: plans of Hà Bắc and Lê Chân (`schedules/death-reviews.ts`). */
import { deathsIn, type CountedDeath } from '../../indicators/counting/deaths.ts'
import type { ProgrammeData } from '../../indicators/counting/programme-data.ts'
import { maternalMortalityRatio } from '../../indicators/maternal-mortality-ratio.ts'
import { deathReviews } from '../../schedules/death-reviews.ts'
import { addDays } from '../../time/calendar-day.ts'
import { doneBy } from '../chain.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** One task a death, the same deaths as the indicators count or cannot yet tell; it is the one task of somebody who has died. */
export const deathReview: TaskRule = {
  id: 'death-review',
  label: 'Rà soát tử vong',
  ...basedOn(deathReviews),
  by: 'station',
  closes: ['death'],
  drafts: (question) => {
    const { person, records, today } = question
    if (person.status !== 'died' && !records.death?.some(({ subject }) => subject === person.id)) return []
    const own: ProgrammeData = { ...records, person: [person, ...(records.person ?? []).filter(({ id, mother }) => id !== person.id && mother === person.id)] }
    return deathsIn(own, { from: '0000-01-01', to: today })
      .filter((death) => death.person.id === person.id && needsReview(death, own))
      .map((death) => draftOf(death, question))
  },
}

/** A death of which age or cause is not known may be one of these: the review is what finds out. */
function needsReview({ person, diedOn, ageDays, ageYears }: CountedDeath, own: ProgrammeData): boolean {
  if (ageYears === null && ageDays === null && person.role === 'child') return true
  if (ageYears !== null && ageYears < deathReviews.value.belowYears) return true
  const { reached, toReach } = maternalMortalityRatio.compute(own, { from: diedOn, to: diedOn })
  return reached.includes(person.id) || toReach.some((other) => other.person === person.id)
}

function draftOf({ person, diedOn, record }: CountedDeath, question: TaskQuestion): TaskDraft {
  const until = addDays(diedOn, deathReviews.value.withinDays)
  const reviewedOn = record?.reviewedOn
  const isReviewed = record !== undefined && !!reviewedOn && reviewedOn <= question.today
  return {
    key: person.id,
    from: diedOn,
    due: diedOn,
    until,
    why: record ? 'Rà soát ca tử vong' : 'Ghi phiếu tử vong và rà soát',
    record: record?.id,
    closedBy: isReviewed ? doneBy({ id: record.id, occurredOn: reviewedOn }, until) : undefined,
  }
}
