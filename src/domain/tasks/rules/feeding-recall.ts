/** What a child of 6 to 23 months ate the day before is asked from time to time; ages: plans.md §2, interval: `schedules/feeding-recalls.ts` (NSC). */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import { feedingRecalls } from '../../schedules/feeding-recalls.ts'
import { addDays, addMonths, type CalendarDay } from '../../time/calendar-day.ts'
import { chainOf, type Step } from '../chain.ts'
import { birthDayOf, laterDay, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskRule } from '../task-rule.ts'

/** The recall that comes next, and those of the last year. */
export const feedingRecall: TaskRule = {
  id: 'feeding-recall',
  label: 'Hỏi ăn uống hôm qua',
  ...basedOn(feedingRecalls),
  by: 'collaborator',
  closes: ['feeding-recall'],
  form: 'feeding-recall',
  drafts: (question) => {
    const { fromMonths, belowMonths, everyMonths } = feedingRecalls.value
    const { person, records, today } = question
    const born = birthDayOf(question)
    if (born === undefined) return []
    const [firstDay, endDay] = [addMonths(born, fromMonths), addMonths(born, belowMonths)]
    if (today > addMonths(endDay, 12)) return []
    const asked = validRecords(records['feeding-recall'])
      .filter(({ subject, occurredOn }) => subject === person.id && occurredOn >= firstDay && occurredOn < endDay && occurredOn <= today)
      .toSorted(compareByTime)
    const stepOn = (key: string, from: CalendarDay, due: CalendarDay): Step | undefined => (due < endDay ? step(key, from, due) : undefined)
    const first = stepOn(person.id, firstDay, laterDay(firstDay, person.occurredOn))
    const chain = chainOf(first, asked, ({ id, occurredOn }) => stepOn(id, occurredOn, addMonths(occurredOn, everyMonths)), today)
    const rest: TaskClosing | undefined = personClosing(question) ?? (today >= endDay ? { reason: 'too-old', record: null, on: null } : undefined)
    return chain.map((draft) => (draft.closedBy ? draft : { ...draft, closedBy: rest }))
  },
}

function step(key: string, from: CalendarDay, due: CalendarDay): Step {
  return { key, from, due, until: addDays(due, feedingRecalls.value.lateAfterDays), why: 'Hỏi bé ăn gì hôm qua' }
}
