/** Dặn dò: what the mother was told, ticked one by one or all at once. */
import { words } from '#language/words.ts'
import type { VisitAdvice } from '#domain/forms/household-visit/advice.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'

type AdviceStepProps = {
  facts: FrameFacts
  offered: readonly VisitAdvice[]
  advice: readonly string[]
  onTick: (advice: string[]) => unknown
  onAnswer: (advice: string[]) => unknown
}

export function AdviceStep({ facts, offered, advice, onTick, onAnswer }: AdviceStepProps) {
  const all = offered.map(({ code }) => code)
  return (
    <StepFrame
      facts={facts}
      question={words.visit.advice.question}
      strip={<StripLabel>{words.visit.advice.strip}</StripLabel>}
      answers={
        <>
          {advice.length < all.length && (
            <Button size="large" icon="check" wide onPress={() => onAnswer(all)}>{words.visit.advice.all(all.length)}</Button>
          )}
          <Button variant="primary" size="large" wide onPress={() => onAnswer([...advice])}>{words.visit.next}</Button>
        </>
      }
    >
      <ChoiceListMany
        id="advice"
        name="advice"
        legend={words.visit.advice.question}
        legendHidden
        choices={offered.map(({ code, label }) => ({ value: code, label }))}
        values={advice}
        onChange={onTick}
      />
    </StepFrame>
  )
}
