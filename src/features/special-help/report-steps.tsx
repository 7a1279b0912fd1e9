/** The short questions of a report: what happens to the child, since when, who was told, what was seen. */
import { useState } from 'react'
import { circumstanceGroups } from '#domain/circumstances/circumstance-groups.ts'
import { reportedToPlaces, type CircumstanceAnswers } from '#domain/forms/special-circumstance.ts'
import { addDays, addMonths, isCalendarDay } from '#domain/time/calendar-day.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { ChoiceButtons } from '#ui/flow/choice-buttons.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { PrivateFrame, type PrivateFacts } from './private-frame.tsx'

/** What each of them is given. */
export type ReportStepProps = {
  facts: PrivateFacts
  place: string
  answers: CircumstanceAnswers
  today: string
  onKeep: (part: Partial<CircumstanceAnswers>) => unknown
  onAnswer: (part: Partial<CircumstanceAnswers>) => unknown
}

const w = words.specialHelp

export function CodeStep({ facts, place, answers, onAnswer }: ReportStepProps) {
  const id = 'question-code'
  const choices = circumstanceGroups.value.map(({ code, label, plain, letter, isSensitive }) => ({ value: code, label, hint: w.code.hint(told(plain), letter, isSensitive) }))
  return (
    <PrivateFrame facts={facts} place={place} question={w.code.question} questionId={id} how={w.code.how}>
      <ChoiceButtons labelledBy={id} choices={choices} value={answers.code} onChoose={(code) => onAnswer({ code })} />
    </PrivateFrame>
  )
}

export function SinceStep({ facts, place, answers, today, onAnswer }: ReportStepProps) {
  const id = 'question-since'
  const [choosing, setChoosing] = useState(false)
  const [typed, setTyped] = useState(answers.since)
  const [error, setError] = useState<string>()
  const choices = [
    { value: today, label: w.since.today },
    { value: addDays(today, -7), label: w.since.week },
    { value: addMonths(today, -1), label: w.since.month },
    { value: addMonths(today, -12), label: w.since.year },
    { value: 'unknown', label: w.since.unknown },
  ]
  const take = () => {
    if (!isCalendarDay(typed)) return setError(words.ui.date.unfinished)
    return typed <= today ? onAnswer({ since: typed }) : setError(w.since.late)
  }
  return (
    <PrivateFrame
      facts={facts}
      place={place}
      question={w.since.question}
      questionId={id}
      how={w.since.how}
      actions={
        <>
          {choosing ? (
            <Button variant="primary" size="large" wide onPress={take}>{words.ui.flow.next}</Button>
          ) : (
            <ChoiceButtons labelledBy={id} choices={choices} value={answers.since} onChoose={(since) => onAnswer({ since: since === 'unknown' ? '' : since })} />
          )}
          <Button variant="quiet" icon="calendar" wide onPress={() => setChoosing(!choosing)}>{choosing ? words.ui.close : w.since.other}</Button>
        </>
      }
    >
      {choosing && (
        <DateField
          id="since"
          name="since"
          label={w.since.day}
          value={typed}
          today={today}
          quick={false}
          error={error}
          onChange={(day) => {
            setError(undefined)
            setTyped(day)
          }}
        />
      )}
    </PrivateFrame>
  )
}

export function ReportedStep({ facts, place, answers, onKeep, onAnswer }: ReportStepProps) {
  return (
    <PrivateFrame
      facts={facts}
      place={place}
      question={w.reported.question}
      questionId="question-reported"
      how={w.reported.how}
      actions={<Button variant="primary" size="large" wide onPress={() => onAnswer({})}>{words.ui.flow.next}</Button>}
    >
      <ChoiceListMany
        id="reportedTo"
        name="reportedTo"
        legend={w.reported.question}
        legendHidden
        choices={reportedToPlaces.map((value) => ({ value, label: w.reported.places[value] }))}
        values={reportedToPlaces.filter((value) => answers.reportedTo.includes(value))}
        onChange={(reportedTo) => void onKeep({ reportedTo })}
      />
    </PrivateFrame>
  )
}

export function ToldStep({ facts, place, answers, onKeep, onAnswer }: ReportStepProps) {
  return (
    <PrivateFrame
      facts={facts}
      place={place}
      question={w.told.question}
      questionId="question-told"
      how={w.told.how}
      actions={<Button variant="primary" size="large" wide onPress={() => onAnswer({})}>{words.ui.flow.next}</Button>}
    >
      <TextField id="told" name="told" label={w.told.label} hint={w.told.optional} rows={5} maxLength={2000} value={answers.told} onChange={(account) => void onKeep({ told: account })} />
    </PrivateFrame>
  )
}
