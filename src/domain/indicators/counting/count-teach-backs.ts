/** Counts caregivers by their latest teach-back on a topic in the period; definition: plans.md §2 (`caregiver_*`). */
import { passesTeachBack } from '../../education/score.ts'
import { findTopic } from '../../education/topics.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { TeachBack } from '../../records/teach-back.ts'
import type { IndicatorConfig, IndicatorResult, Period, PersonToReach } from '../indicator.ts'
import { groupBy } from '../../group-by.ts'
import { householdsById } from './by-key.ts'
import { liveBirths } from './live-births.ts'
import { isVoid, validRecords, type ProgrammeData } from './programme-data.ts'
import { isTemporary } from './residents.ts'

/**
 * Denominator: caregivers asked on this topic in the period. Mothers of the period's live births who were not asked
 * are unknown and still to reach, but no part of the denominator: these are programme records, not a survey.
 */
export function countTeachBacks(topic: string, data: ProgrammeData, period: Period, config: IndicatorConfig): IndicatorResult {
  const voided = new Set((data.person ?? []).filter(isVoid).map(({ id }) => id))
  const asked = validRecords(data['teach-back']).filter(
    (talk) =>
      talk.topic === topic && talk.occurredOn >= period.from && talk.occurredOn <= period.to && !voided.has(talk.subject),
  )
  const latest = [...groupBy(asked, (talk) => talk.subject).values()].map(latestOf)
  const mustSay = findTopic(topic)?.mustSay
  const isPassed = (talk: TeachBack) => passesTeachBack(talk, config.passMark ?? talk.passMark, mustSay)
  const passed = latest.filter(isPassed)
  const failed = latest.filter((talk) => !isPassed(talk))
  const notAsked = mothersNotAsked(data, period, config, new Set(latest.map(({ subject }) => subject)))
  return {
    numerator: passed.length,
    denominator: latest.length,
    unknown: notAsked.length,
    reached: passed.map(({ subject }) => subject),
    toReach: [...failed.map(({ subject }): PersonToReach => ({ person: subject, why: 'not-passed' })), ...notAsked],
    counted: latest.map(({ id }) => id),
    temporary: temporaryOf(data, latest),
  }
}

function latestOf(talks: readonly TeachBack[]): TeachBack {
  return talks.reduce((latest, talk) => (compareByTime(talk, latest) > 0 ? talk : latest))
}

function mothersNotAsked(
  data: ProgrammeData,
  period: Period,
  config: IndicatorConfig,
  asked: ReadonlySet<string>,
): PersonToReach[] {
  const living = new Set(validRecords(data.person).filter(({ status }) => status === 'active').map(({ id }) => id))
  const mothers = liveBirths(data, period)
    .filter(({ temporary }) => config.includeTemporary || !temporary)
    .map(({ child }) => child.mother)
    .filter((mother): mother is string => typeof mother === 'string' && living.has(mother) && !asked.has(mother))
  return [...new Set(mothers)].map((person) => ({ person, why: 'not-asked' }))
}

function temporaryOf(data: ProgrammeData, talks: readonly TeachBack[]): string[] {
  const households = householdsById(validRecords(data.household))
  const asked = new Set(talks.map(({ subject }) => subject))
  return validRecords(data.person)
    .filter((person) => asked.has(person.id) && isTemporary(person, households.get(person.household)))
    .map(({ id }) => id)
}
