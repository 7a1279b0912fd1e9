/** The page of a group session: topic, day, place, who came, who is asked to tell back. */
import { words } from '#language/words.ts'
import { expectedAfter, recalledCount } from '#domain/education/score.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { educationSessionForm, type EducationAnswers } from '#domain/forms/education-session.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { GroupSessionPage } from '#storage/read/education-context.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { AttendeeList } from './attendee-list.tsx'
import { TopicRow } from './topic-row.tsx'

type GroupPageProps = {
  page: GroupSessionPage
  topic: EducationTopic
  answers: EducationAnswers
  saved: boolean
  failed: boolean
  problems: readonly FormProblem[]
  attempt: number
  onChange: (part: Partial<EducationAnswers>) => unknown
  onTopic: () => void
  onLook: () => void
  onTell: (caregiver: string) => void
  onSave: () => unknown
}

const labelOf = (name: string) => educationSessionForm.fields.find((field) => field.name === name)
const w = words.education.group

export function GroupPage({ page, topic, answers, saved, failed, problems, attempt, onChange, onTopic, onLook, onTell, onSave }: GroupPageProps) {
  const { today, caregivers } = page
  // A head of a group has nobody in hers to tick: the listeners are counted.
  const isCounted = caregivers.length === 0
  const shown = problems.map((problem) => (isCounted && problem.field === 'attendees' ? { field: 'guests', message: w.nobodyCounted } : problem))
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.message
  const expected = expectedAfter(topic, answers.cards)
  const present = caregivers.filter(({ person }) => answers.attendees.includes(person.id))
  return (
    <PhoneScreen
      title={w.title}
      hasErrors={problems.length > 0}
      bar={<FlowBar title={w.title} subtitle={topic.label} back="/the-tranh" backLabel={words.education.stop} saved={saved} />}
      actions={<Button variant="primary" size="large" icon="check" wide onPress={onSave}>{w.save}</Button>}
    >
      <ErrorSummary problems={shown.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      {failed && <DiskFull onRetry={onSave} />}
      <ListRows label={w.topic}>
        <TopicRow topic={topic} onPress={onTopic} mark={<span>{w.otherTopic}</span>} />
      </ListRows>
      <Button variant="tint" icon="cards" onPress={onLook}>{w.showCards(answers.cards.length, topic.cards.length)}</Button>
      <Card>
        {!isCounted && <AttendeeList caregivers={caregivers} chosen={answers.attendees} error={errorOf('attendees')} onChange={(attendees) => onChange({ attendees })} />}
        <TextField
          id="guests"
          name="guests"
          label={isCounted ? w.howMany : (labelOf('guests')?.label ?? '')}
          inputMode="numeric"
          maxLength={4}
          value={answers.guests}
          onChange={(guests) => onChange({ guests })}
          error={errorOf('guests')}
        />
      </Card>
      <Card>
        <DateField
          id="occurredOn"
          name="occurredOn"
          label={labelOf('occurredOn')?.label ?? ''}
          value={answers.occurredOn}
          today={today}
          onChange={(occurredOn) => onChange({ occurredOn })}
          error={errorOf('occurredOn')}
        />
        <TextField
          id="place"
          name="place"
          label={labelOf('place')?.label ?? ''}
          hint={labelOf('place')?.hint}
          value={answers.place}
          onChange={(place) => onChange({ place })}
          error={errorOf('place')}
        />
      </Card>
      {present.length > 0 && (
        <>
          <SectionHeading>{w.tellBack}</SectionHeading>
          <p>{w.tellBackHint}</p>
          <ListRows label={w.tellBack}>
            {present.map(({ person }) => {
              const recalled = answers.toldBack[person.id]?.recalled
              return (
                <ListRow
                  key={person.id}
                  name={person.name}
                  why={recalled ? words.education.summary.recalled(recalledCount({ recalled, expected }), expected.length) : words.education.summary.notAsked}
                  onPress={() => onTell(person.id)}
                />
              )
            })}
          </ListRows>
        </>
      )}
    </PhoneScreen>
  )
}
