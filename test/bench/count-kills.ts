/** How often each flow was killed and gone on with, against the steps that it has. */
import { stepFormIds, type FormId, type StepFormId } from '#domain/forms/form-id.ts'
import type { Kill } from '../e2e/kills/tally.ts'

type OtherFlow = Exclude<FormId, StepFormId> | 'paper-book' | 'referral'

/** Steps of the fullest run that the tests walk, by flow: the answers after which the phone must have died. A new form has to be said here. */
const STEPS: Readonly<Record<OtherFlow, number>> = {
  household: 4,
  person: 5,
  birth: 12,
  'newborn-check': 14,
  'household-visit': 36,
  'danger-signs': 10,
  'education-session': 20,
  'home-hazard-check': 6,
  'special-circumstance': 7,
  measurement: 12,
  immunisation: 6,
  'vitamin-a-dose': 2,
  'paper-book': 2,
  referral: 1,
}

/** One line of the table. */
export interface FlowCount {
  flow: string
  runs: number
  kills: number
  /** In the fullest run. */
  most: number
  /** How many steps that run has; of a form in steps by what its own screens say. */
  steps: number
}

/** Every flow, also one that nobody walked. */
export function countKills(kills: readonly Kill[]): FlowCount[] {
  const flows = [...stepFormIds, ...Object.keys(STEPS)]
  return flows.map((flow) => {
    const ofFlow = kills.filter((kill) => kill.flow === flow)
    const runs = [...Map.groupBy(ofFlow, ({ run }) => run).values()]
    const isInSteps = stepFormIds.some((id) => id === flow)
    const counted = runs.map((run) => (isInSteps ? { most: placesOf(run).size, steps: toldBy(run) } : { most: run.length, steps: Object.entries(STEPS).find(([name]) => name === flow)?.[1] ?? 1 }))
    // A form in steps whose screens never said how many there are was not walked.
    const fullest = counted.toSorted((left, right) => right.most - left.most)[0] ?? { most: 0, steps: 1 }
    return { flow, runs: runs.length, kills: ofFlow.length, ...fullest }
  })
}

/** Flows that were killed at fewer steps than they have. */
export function tooFew(counts: readonly FlowCount[]): FlowCount[] {
  return counts.filter(({ most, steps }) => most < Math.max(1, steps))
}

/** The questions at which it died, and the last look as one more. */
function placesOf(run: readonly Kill[]): Set<string> {
  return new Set(run.map(({ place }) => place.split(' / ')[0] ?? ''))
}

/** At the first question nothing is answered yet, at the last look all is: as many steps as questions. */
function toldBy(run: readonly Kill[]): number {
  const told = run.map(({ place }) => Number(place.split(' / ')[1] ?? 0))
  return told.findLast((all) => all > 0) ?? 1
}
