/** What is known of a child's birth: weight, vitamin K1, the hepatitis B dose against the 24 hours, and the rest. */
import { displayGrams } from '#domain/formats/weight.ts'
import { birthWeightClass, birthWeightLabels } from '#domain/newborn/birth-weight.ts'
import { birthPlaceLabels, newbornFacts, threeWayLabels } from '#domain/newborn/facts.ts'
import { hepatitisBLabel, hepatitisBTiming } from '#domain/newborn/hepatitis-b.ts'
import { knownNewbornFacts, type KnownNewbornFacts } from '#domain/newborn/known-facts.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { Person } from '#domain/records/person.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList, type Fact } from '#ui/layout/fact-list.tsx'

function weightWords({ birthWeightGrams, answers }: KnownNewbornFacts): string {
  const grams = birthWeightGrams.value
  if (grams === null) return answers.weighed.value === 'yes' ? words.person.weighedNoNumber : told(threeWayLabels[answers.weighed.value])
  const weightClass = birthWeightClass(grams)
  return weightClass === 'not-low' ? displayGrams(grams) : `${displayGrams(grams)} · ${told(birthWeightLabels[weightClass])}`
}

function factsOf(child: Person, known: KnownNewbornFacts): Fact[] {
  const timing = hepatitisBTiming({
    answer: known.answers.hepatitisB.value,
    at: known.hepatitisBAt.value,
    birthDate: child.birthDate,
    birthTime: child.birthTime,
  })
  const answered = newbornFacts.filter(({ field }) => field !== 'weighed')
  return [
    { label: words.person.weight, value: weightWords(known) },
    ...answered.map(({ field, label }): Fact => ({
      label,
      value: field === 'hepatitisB' ? told(hepatitisBLabel(timing)) : told(threeWayLabels[known.answers[field].value]),
    })),
    { label: words.person.birthPlace, value: told(birthPlaceLabels[known.birthPlace.value]) },
    ...(known.gestationWeeks.value === null ? [] : [{ label: words.person.gestation, value: words.person.weeks(known.gestationWeeks.value) }]),
  ]
}

export function BirthFacts({ child, checks }: { child: Person; checks: readonly NewbornCheck[] }) {
  if (checks.length === 0) {
    return (
      <Card heading={words.person.birthFacts}>
        <p>{words.person.birthFactsMissing}</p>
        <Button href={`/nguoi/${child.id}/so-sinh`} icon="heart-plus" wide>{words.person.recordBirthFacts}</Button>
      </Card>
    )
  }
  return (
    <Card heading={words.person.birthFacts}>
      <FactList facts={factsOf(child, knownNewbornFacts(checks))} />
    </Card>
  )
}
