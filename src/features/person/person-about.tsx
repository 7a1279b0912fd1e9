/** Who the person is: birth, household, mother and children, papers, and calling. */
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import type { Person } from '#domain/records/person.ts'
import { ageLabel } from '#domain/time/age.ts'
import { displayClock } from '#domain/time/clock.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { PersonPage } from '#storage/read/person-page.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList, type Fact } from '#ui/layout/fact-list.tsx'
import { TextLink } from '#ui/link/text-link.tsx'

function bornWords({ birthDate, birthTime, birthDateEstimated }: Person): string {
  if (!birthDate) return words.person.unknown
  const day = displayDate(birthDate)
  if (birthDateEstimated === true) return words.person.estimated(day)
  return birthTime ? words.person.bornAt(day, displayClock(birthTime)) : day
}

/** Whom to call: the person, else the mother, else the household; undefined when no number is written anywhere. */
export function numberToCall({ person, mother, household }: PersonPage): { number: string; name: string } | undefined {
  if (person.phone) return { number: person.phone.number, name: person.name }
  if (mother?.phone) return { number: mother.phone.number, name: mother.name }
  const [first] = household?.phones ?? []
  return first && { number: first.number, name: household?.headName ?? '' }
}

export function PersonAbout({ page, today }: { page: PersonPage; today: string }) {
  const { person, household, mother, children } = page
  const call = numberToCall(page)
  const facts: Fact[] = [
    { label: words.person.born, value: bornWords(person) },
    ...(household ? [{ label: words.person.household, value: <TextLink href={`/ho/${household.id}`}>{household.number}</TextLink> }] : []),
    ...(mother ? [{ label: words.person.mother, value: <TextLink href={`/nguoi/${mother.id}`}>{mother.name}</TextLink> }] : []),
    ...children.map((child): Fact => ({
      label: `${words.person.children} · ${child.birthDate ? told(ageLabel(child.birthDate, today)) : words.person.unknown}`,
      value: <TextLink href={`/nguoi/${child.id}`}>{words.person.called(child, today, person.name)}</TextLink>,
    })),
    { label: words.person.personalId, value: person.personalId ?? words.person.noPersonalId },
    ...(person.healthCard ? [{ label: words.person.healthCard, value: person.healthCard }] : []),
    ...(person.note ? [{ label: words.person.note, value: person.note }] : []),
  ]
  return (
    <>
      {call && person.status !== 'died' && (
        <Button href={callAddress(call.number)} icon="phone" detail={displayPhone(call.number)} wide>
          {words.person.call(call.name)}
        </Button>
      )}
      <Card heading={words.person.about}>
        <FactList facts={facts} />
      </Card>
    </>
  )
}
