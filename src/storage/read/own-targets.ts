/** The collaborator's own figures beside the ward's plan, with the names of those still to reach; nothing is counted here. */
import { adoptedPlan } from '#domain/plans/adopted-plan.ts'
import { planById } from '#domain/plans/index.ts'
import type { Plan } from '#domain/plans/plan.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { PlanAdoption } from '#domain/records/plan-adoption.ts'
import type { OwnFigures } from '#domain/reports/own-indicators.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { readMetas } from '../meta.ts'
import { bookState } from '../own-figures.ts'
import type { Phone } from '../phone.ts'
import { recordById, recordsOfKind } from './records.ts'

/** What the screen shows. */
export interface OwnTargets {
  /** Null before the first counting. */
  counted: OwnFigures | null
  /** The book has changed since. */
  isStale: boolean
  /** The plan in force, with the ward's own numbers. */
  plan: Plan | undefined
}

/** Reads what was kept, and whether it is still true. */
export async function readOwnTargets(phone: Phone): Promise<OwnTargets> {
  const [[counted, scope], book, adoptions] = await Promise.all([
    readMetas(phone, 'own-figures', 'scope'), bookState(phone), recordsOfKind<PlanAdoption>(phone, 'plan-adoption'),
  ])
  const plan = adoptedPlan(adoptions, dayInVietNam(phone.ports.now()))?.plan ?? planById(scope?.profile.planId ?? '')
  return { counted, isStale: counted !== null && counted.book !== book, plan }
}

/** Somebody to reach, by name. */
export interface NamedPerson {
  person: Person | undefined
  mother: Person | undefined
  household: Household | undefined
}

/** Names of these people, in their order. */
export async function namesOf(phone: Phone, ids: readonly string[]): Promise<NamedPerson[]> {
  return Promise.all(
    ids.map(async (id) => {
      const person = await recordById<Person>(phone, id)
      const [mother, household] = await Promise.all([
        person?.mother ? recordById<Person>(phone, person.mother) : undefined, person ? recordById<Household>(phone, person.household) : undefined,
      ])
      return { person, mother, household }
    }),
  )
}
