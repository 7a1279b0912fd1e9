/** The birth after which a mother is visited without a child: stillborn, or died since; source: WHO PNC (the mother's own contacts go on), clinical.md §4. */
import { validRecords } from '../indicators/counting/programme-data.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import type { Delivery } from '../records/delivery.ts'
import type { TaskQuestion } from './task-rule.ts'

/** Her last delivery, when no child of it lives; undefined otherwise. */
export function lossOf({ person, records }: Pick<TaskQuestion, 'person' | 'records'>): Delivery | undefined {
  const last = validRecords(records.delivery).filter(({ subject }) => subject === person.id).toSorted(compareByTime).at(-1)
  if (!last) return undefined
  const people = validRecords(records.person)
  const hasDied = (id: string) => people.some((one) => one.id === id && one.status === 'died')
  return last.children.every(hasDied) && last.children.length === last.liveBirths ? last : undefined
}
