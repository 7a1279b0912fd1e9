/** The end of a look: how many dangers are left, what was mended, what to tell the family, the day of the next look, and the one save. */
import type { FormProblem } from '#domain/forms/form.ts'
import { nextLookOn, unsafeAnswered, type HazardAnswers } from '#domain/forms/home-hazard-check.ts'
import { findHazardItem } from '#domain/hazards/hazard-items.ts'
import { unsafeNow } from '#domain/hazards/hazard-looks.ts'
import type { HomeHazardCheck } from '#domain/records/home-hazard-check.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel, weekdayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { DayLine } from '#ui/form/day-line.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { useDayGuard } from '#ui/form/use-day-guard.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import styles from './hazards.module.css'

type HazardsSummaryProps = {
  facts: FrameFacts
  answers: HazardAnswers
  /** The looks before this one. */
  before: readonly HomeHazardCheck[]
  agesMonths: readonly (number | null)[]
  today: string
  problems: readonly FormProblem[]
  attempt: number
  onChange: (part: Partial<HazardAnswers>) => unknown
  onSave: () => unknown
}

export function HazardsSummary({ facts, answers, before, agesMonths, today, problems, attempt, onChange, onSave }: HazardsSummaryProps) {
  const guard = useDayGuard()
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message
  const wasUnsafe = unsafeNow(before, agesMonths).map(({ code }) => code)
  const unsafe = unsafeAnswered(answers)
  const mended = wasUnsafe.filter((code) => answers.items[code] === 'safe' || answers.items[code] === 'not-present')
  const notAgain = wasUnsafe.filter((code) => (answers.items[code] ?? 'not-seen') === 'not-seen')
  const next = nextLookOn(answers)
  return (
    <StepFrame
      facts={facts}
      question={unsafe.length === 0 ? words.hazards.noneLeft : words.hazards.left(unsafe.length)}
      strip={<StripLabel>{words.hazards.summary}</StripLabel>}
      answers={<Button variant="primary" size="large" icon="check" wide onPress={() => guard.pass(onSave)}>{words.hazards.save}</Button>}
    >
      <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      {mended.length > 0 && <Banner tone="ok">{words.hazards.mended(mended.length)}</Banner>}
      {notAgain.length > 0 && <Banner tone="waiting" icon="help">{words.hazards.notSeenAgain(notAgain.length)}</Banner>}
      {unsafe.length > 0 && (
        <Card heading={words.hazards.tell}>
          <ul className={styles.lines}>
            {unsafe.map((code) => (
              <li key={code}>
                <b>{words.hazards.wasUnsafe(findHazardItem(code)?.danger ?? words.hazards.unknownThing)}</b>
                <span>{told(findHazardItem(code)?.advice)}</span>
                {answers.advised.includes(code) && <span className={styles.told}>{words.hazards.advised}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {next !== undefined && (
        <DayLine
          // Judged by the day of the look: where that one changes, what was refused is no longer said.
          key={answers.occurredOn}
          id="lookAgainOn"
          label={words.hazards.nextLook}
          said={words.hazards.nextLookOn(isCalendarDay(next) ? told(weekdayLabel(next, today)) : next)}
          value={next}
          today={today}
          quick={false}
          guard={guard}
          error={errorOf('lookAgainOn')}
          take={(lookAgainOn) => {
            if (lookAgainOn <= answers.occurredOn) return words.hazards.nextTooEarly
            void onChange({ lookAgainOn })
          }}
        />
      )}
      <DayLine
        id="occurredOn"
        label={words.hazards.day}
        said={words.hazards.onDay(told(dayLabel(answers.occurredOn, today)))}
        value={answers.occurredOn}
        today={today}
        guard={guard}
        error={errorOf('occurredOn')}
        take={(occurredOn) => {
          if (occurredOn > today) return words.ui.flow.dayAhead
          void onChange({ occurredOn })
        }}
      />
    </StepFrame>
  )
}
