/** Asking after a child who was sent: the same day in an emergency, the next day otherwise, until the outcome has come home (ux.md screen 12). */
import { validRecords } from '../indicators/counting/programme-data.ts'
import type { Referral } from '../records/referral.ts'
import { referralState, type ReferralStateCode } from '../referrals/referral-state.ts'
import { addDays, type CalendarDay } from '../time/calendar-day.ts'
import { dayInVietNam } from '../time/viet-nam-time.ts'
import { lifeClosing, type TaskQuestion } from './person-facts.ts'
import { taskState, type Task, type TaskClosing } from './task.ts'

/** What the list says in each state. */
export const followUpLabels: Readonly<Record<ReferralStateCode, string>> = {
  sent: 'Chuyển gửi, hỏi đã đi khám chưa',
  seen: 'Chuyển gửi, hỏi đã đi khám chưa',
  'not-gone': 'Chưa đi khám, quay lại hỏi',
  arrived: 'Đã đến khám, hỏi kết quả',
  closed: 'Chuyển gửi đã xong',
}

/** One task for each referral of the person. */
export function referralTasks(question: TaskQuestion): Task[] {
  return validRecords(question.records.referral)
    .filter(({ subject }) => subject === question.person.id)
    .map((referral): Task => {
      const { state } = referralState(referral)
      const days = followUpDays(referral, state)
      const closedBy = closingOf(referral, state, question)
      return {
        id: `referral-follow-up:${referral.id}`,
        rule: 'referral-follow-up',
        person: question.person.id,
        household: question.person.household,
        ...days,
        why: followUpLabels[state],
        state: taskState(days, question.today),
        record: referral.id,
        ...(closedBy && { closedBy }),
      }
    })
}

/** Days in which to ask; a family that has not gone is asked on the day agreed, or at once. */
function followUpDays(referral: Referral, state: ReferralStateCode): Pick<Task, 'from' | 'due' | 'until'> {
  const sentOn = referral.occurredOn
  if (state === 'not-gone') {
    const agreed = referral.returnOn ?? momentDay(referral.barrierAt) ?? sentOn
    return { from: sentOn, due: agreed, until: agreed }
  }
  if (state === 'arrived') {
    const arrivedOn = momentDay(referral.arrivedAt) ?? sentOn
    return { from: arrivedOn, due: addDays(arrivedOn, 1), until: addDays(arrivedOn, 3) }
  }
  if (referral.urgency === 'emergency') return { from: sentOn, due: sentOn, until: sentOn }
  return { from: sentOn, due: addDays(sentOn, 1), until: addDays(sentOn, 7) }
}

function closingOf(referral: Referral, state: ReferralStateCode, question: TaskQuestion): TaskClosing | undefined {
  if (state !== 'closed') return lifeClosing(question)
  return { reason: 'done', record: referral.id, on: momentDay(referral.closedAt) ?? null }
}

function momentDay(epochMs: number | null | undefined): CalendarDay | undefined {
  return typeof epochMs === 'number' ? dayInVietNam(epochMs) : undefined
}
