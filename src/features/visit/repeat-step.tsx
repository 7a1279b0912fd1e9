/** What the last visit said, with the day to come: one tap confirms it, another asks everything anew. Danger signs are never part of it. */
import { words } from '#language/words.ts'
import { breastfeedingLabels } from '#domain/forms/household-visit.ts'
import { visitAdvice } from '#domain/forms/household-visit/advice.ts'
import type { RepeatedAnswers } from '#domain/forms/household-visit/repeat.ts'
import { threeWayLabels } from '#domain/newborn/facts.ts'
import { dayLabel, weekdayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'

type RepeatStepProps = {
  facts: FrameFacts
  offer: RepeatedAnswers
  lastOn: string
  today: string
  onSame: () => unknown
  onChanged: () => unknown
}

export function RepeatStep({ facts, offer, lastOn, today, onSame, onChanged }: RepeatStepProps) {
  const w = words.visit.repeat
  const s = words.visit.summary
  const labels = visitAdvice.filter(({ code }) => offer.advice.includes(code)).map(({ label }) => told(label))
  return (
    <StepFrame
      facts={facts}
      question={w.question}
      how={w.last(told(dayLabel(lastOn, today)).toLocaleLowerCase('vi'))}
      strip={<StripLabel>{w.strip}</StripLabel>}
      answers={
        <>
          <Button variant="primary" size="large" icon="check" wide onPress={onSame}>{w.same}</Button>
          <Button size="large" icon="edit" wide onPress={onChanged}>{w.changed}</Button>
        </>
      }
    >
      <FactList
        facts={[
          ...(offer.breastfeeding === '' ? [] : [{ label: s.feeding, value: told(breastfeedingLabels[offer.breastfeeding]) }]),
          ...(offer.cordDry === '' ? [] : [{ label: s.cord, value: told(threeWayLabels[offer.cordDry]) }]),
          ...(offer.keptWarm === '' ? [] : [{ label: s.warm, value: told(threeWayLabels[offer.keptWarm]) }]),
          { label: s.nextVisit, value: told(weekdayLabel(offer.nextVisitOn, today)) },
        ]}
      />
      <FactList stacked facts={[{ label: w.advice, value: labels.join('; ') }]} />
    </StepFrame>
  )
}
