/** Who listens: the adults of the household, mothers first. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

type WhoStepProps = {
  topic: EducationTopic
  household: Household
  back: string
  caregivers: readonly Person[]
  chosen: readonly string[]
  saved: boolean
  failed: boolean
  onTick: (attendees: string[]) => unknown
  onNext: () => unknown
}

export function WhoStep({ topic, household, back, caregivers, chosen, saved, failed, onTick, onNext }: WhoStepProps) {
  const [tried, setTried] = useState(false)
  return (
    <PhoneScreen
      title={words.education.who.question}
      ground="card"
      bar={<FlowBar title={topic.label} subtitle={words.education.household(household.number)} back={back} backLabel={words.education.stop} saved={saved} />}
      actionsLook="bare"
      actions={
        caregivers.length > 0 && (
          <Button variant="primary" size="large" wide onPress={() => (chosen.length > 0 ? onNext() : setTried(true))}>{words.education.next}</Button>
        )
      }
    >
      {failed && <DiskFull />}
      {caregivers.length === 0 ? (
        <EmptyState icon="people" action={<Button href={`/ho/${household.id}/them-nguoi`}>{words.education.who.addPerson}</Button>}>
          {words.education.who.nobodyInBook}
        </EmptyState>
      ) : (
        <ChoiceListMany
          id="attendees"
          name="attendees"
          legend={words.education.who.question}
          choices={caregivers.map(({ id, name, role }) => ({ value: id, label: name, hint: words.person.roles[role] }))}
          values={chosen}
          onChange={onTick}
          error={tried && chosen.length === 0 ? words.education.who.none : undefined}
        />
      )}
    </PhoneScreen>
  )
}
