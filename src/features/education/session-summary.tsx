/** The session in a few lines, its day, and the one save. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { expectedAfter, recalledCount } from '#domain/education/score.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import type { EducationAnswers } from '#domain/forms/education-session.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

type SessionSummaryProps = {
  topic: EducationTopic
  answers: EducationAnswers
  nameOf: (id: string) => string
  today: string
  saved: boolean
  failed: boolean
  back: () => void
  onChange: (part: Partial<EducationAnswers>) => unknown
  onSave: () => unknown
}

export function SessionSummary({ topic, answers, nameOf, today, saved, failed, back, onChange, onSave }: SessionSummaryProps) {
  const [day, setDay] = useState(answers.occurredOn)
  const [tried, setTried] = useState(false)
  const expected = expectedAfter(topic, answers.cards)
  const w = words.education.summary
  const fits = isCalendarDay(day) && day <= today
  const recalls = answers.attendees.map((id) => {
    const recalled = answers.toldBack[id]?.recalled
    return { label: nameOf(id), value: recalled ? w.recalled(recalledCount({ recalled, expected }), expected.length) : w.notAsked }
  })
  return (
    <PhoneScreen
      title={w.question}
      ground="card"
      bar={<FlowBar title={w.question} subtitle={told(topic.label)} back={back} saved={saved} />}
      actionsLook="bare"
      actions={<Button variant="primary" size="large" icon="check" wide onPress={() => (fits ? onSave() : setTried(true))}>{w.save}</Button>}
    >
      {failed && <DiskFull onRetry={onSave} />}
      <FactList
        stacked
        facts={[{ label: w.cards, value: w.cardsOf(answers.cards.length, topic.cards.length) }, ...recalls]}
      />
      <DateField
        id="occurredOn"
        name="occurredOn"
        label={w.day}
        value={day}
        today={today}
        error={tried && !fits ? words.ui.date.unfinished : undefined}
        onChange={(next) => {
          setDay(next)
          if (isCalendarDay(next)) void onChange({ occurredOn: next })
        }}
      />
    </PhoneScreen>
  )
}
