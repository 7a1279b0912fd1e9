/** The end of a look: how many dangers are left, what was mended, what to tell the family, the day of the next look, and the one save. */
import { useState } from 'react'
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
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
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
  const [dayOpen, setDayOpen] = useState(false)
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
      answers={<Button variant="primary" size="large" icon="check" wide onPress={() => (dayOpen ? undefined : onSave())}>{words.hazards.save}</Button>}
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
          id="lookAgainOn"
          label={words.hazards.nextLook}
          said={words.hazards.nextLookOn(isCalendarDay(next) ? told(weekdayLabel(next, today)) : next)}
          value={next}
          today={today}
          fits={(day) => isCalendarDay(day) && day > answers.occurredOn}
          fault={words.hazards.nextTooEarly}
          onOpen={setDayOpen}
          onChange={(lookAgainOn) => onChange({ lookAgainOn })}
        />
      )}
      <DayLine
        id="occurredOn"
        label={words.hazards.day}
        said={words.hazards.onDay(told(dayLabel(answers.occurredOn, today)))}
        value={answers.occurredOn}
        today={today}
        quick
        fits={(day) => isCalendarDay(day) && day <= today}
        fault={words.ui.flow.dayAhead}
        onOpen={setDayOpen}
        onChange={(occurredOn) => onChange({ occurredOn })}
      />
    </StepFrame>
  )
}

type DayLineProps = {
  id: string
  label: string
  said: string
  value: string
  today: string
  quick?: boolean
  fits: (day: string) => boolean
  fault: string
  /** Told whether a day under typing does not stand. */
  onOpen: (open: boolean) => void
  onChange: (day: string) => unknown
}

/** A day in words, opened by a tap to be changed. */
function DayLine({ id, label, said, value, today, quick = false, fits, fault, onOpen, onChange }: DayLineProps) {
  const [typed, setTyped] = useState<string>()
  if (typed === undefined) {
    return <Button variant="tint" icon="calendar" onPress={() => setTyped(value)}>{said}</Button>
  }
  const error = isCalendarDay(typed) && !fits(typed) ? fault : undefined
  return (
    <DateField
      id={id}
      name={id}
      label={label}
      value={typed}
      today={today}
      quick={quick}
      error={error}
      onChange={(day) => {
        setTyped(day)
        onOpen(!fits(day))
        if (fits(day)) void onChange(day)
      }}
    />
  )
}
