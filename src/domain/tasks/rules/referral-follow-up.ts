/** Asking after a child who was sent: the same day in an emergency or when the station was to see it that day, the next day otherwise, until the outcome has come home (ux.md screen 12). */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import type { Referral } from '../../records/referral.ts'
import { referralState, type ReferralStateCode } from '../../referrals/referral-state.ts'
import { addDays, type CalendarDay } from '../../time/calendar-day.ts'
import { dayInVietNam } from '../../time/viet-nam-time.ts'
import { personClosing } from '../person-facts.ts'
import type { Task, TaskClosing } from '../task.ts'
import type { TaskDraft, TaskQuestion, TaskRule } from '../task-rule.ts'

/** What the list says in each state. */
const followUpLabels: Readonly<Record<ReferralStateCode, string>> = {
  sent: 'Chuyển gửi, hỏi đã đi khám chưa',
  seen: 'Chuyển gửi, hỏi đã đi khám chưa',
  'not-gone': 'Chưa đi khám, quay lại hỏi',
  arrived: 'Đã đến khám, hỏi kết quả',
  closed: 'Chuyển gửi đã xong',
}

/** One task for each referral of the person. */
export const referralFollowUp: TaskRule = {
  id: 'referral-follow-up',
  label: 'Hỏi sau chuyển gửi',
  source: 'Cấp cứu, khám trong ngày: hỏi ngay trong ngày; còn lại: hỏi từ hôm sau, trong 7 ngày. Đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
  by: 'collaborator',
  closes: ['referral'],
  form: 'referral',
  drafts: (question) =>
    validRecords(question.records.referral)
      .filter(({ subject }) => subject === question.person.id)
      .map((referral): TaskDraft => {
        const { state } = referralState(referral)
        return {
          key: referral.id,
          ...followUpDays(referral, state),
          why: followUpLabels[state],
          record: referral.id,
          closedBy: closingOf(referral, state, question),
        }
      }),
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
  if (referral.urgency !== 'this-week') return { from: sentOn, due: sentOn, until: sentOn }
  return { from: sentOn, due: addDays(sentOn, 1), until: addDays(sentOn, 7) }
}

function closingOf(referral: Referral, state: ReferralStateCode, question: TaskQuestion): TaskClosing | undefined {
  if (state !== 'closed') return personClosing(question)
  return { reason: 'done', record: referral.id, on: momentDay(referral.closedAt) ?? null }
}

function momentDay(epochMs: number | null | undefined): CalendarDay | undefined {
  return typeof epochMs === 'number' ? dayInVietNam(epochMs) : undefined
}
