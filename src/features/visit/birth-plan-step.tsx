/** Chuẩn bị sinh: what is known of the birth to come and what is still open, for a reminder at the door. */
import { words } from '#language/words.ts'
import { expectedDay } from '#domain/pregnancy/gestational-age.ts'
import type { Person } from '#domain/records/person.ts'
import type { WomanNow } from '#domain/pregnancy/woman-now.ts'
import { threeWayLabels } from '#domain/newborn/facts.ts'
import { stepForms } from '#domain/forms/index.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { formPlaces } from '#ui/link/form-places.ts'
import { FactList } from '#ui/layout/fact-list.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'

type BirthPlanStepProps = { facts: FrameFacts; person: Person; woman: WomanNow | undefined; onAnswer: (reminded: boolean) => unknown }

export function BirthPlanStep({ facts, person, woman, onAnswer }: BirthPlanStepProps) {
  const w = words.visit.birthPlan
  const pregnancy = woman?.pregnancy
  const canPlan = pregnancy !== undefined && stepForms.some(({ id }) => id === 'birth-plan')
  const due = pregnancy ? expectedDay(pregnancy) : null
  const said = (text: string | undefined) => (text === undefined || text === '' ? w.open : told(text))
  return (
    <StepFrame
      facts={facts}
      question={w.question}
      how={w.how}
      strip={<StripLabel>{w.strip}</StripLabel>}
      answers={<Button variant="primary" size="large" icon="check" wide onPress={() => onAnswer(true)}>{w.reminded}</Button>}
      aside={<Button variant="quiet" onPress={() => onAnswer(false)}>{w.notYet}</Button>}
    >
      <FactList
        stacked
        facts={[
          { label: w.due, value: due === null ? w.open : displayDate(due) },
          { label: w.place, value: said(pregnancy?.plannedPlace) },
          { label: w.transport, value: said(pregnancy?.plannedTransport) },
          { label: w.companion, value: said(pregnancy?.companion) },
          { label: w.money, value: told(threeWayLabels[pregnancy?.moneyReady ?? 'unknown']) },
        ]}
      />
      {canPlan && (
        <Button variant="tint" icon="edit" href={formPlaces['birth-plan'].address({ person: person.id, household: person.household })}>{w.write}</Button>
      )}
    </StepFrame>
  )
}
