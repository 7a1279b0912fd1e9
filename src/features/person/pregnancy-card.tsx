/** The pregnancy on a mother's page: weeks now, the due day, examinations against what is wanted, the plan for the birth, and what can be written down. */
import { antenatalProgress, gestationLabel, trimesterStates, type TrimesterState } from '#domain/pregnancy/antenatal-progress.ts'
import { FULL_TERM_DAYS } from '#domain/pregnancy/gestational-age.ts'
import { dueFromLabels } from '#domain/pregnancy/labels.ts'
import { riskLabels } from '#domain/pregnancy/risks.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import type { KnownPregnancy } from '#domain/tasks/pregnancies.ts'
import { addDays, daysBetween } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList, type Fact } from '#ui/layout/fact-list.tsx'
import { PlainRow, PlainRows } from '#ui/layout/plain-row.tsx'
import { StatusMark, type Status } from '#ui/status/status-mark.tsx'
import styles from './mother.module.css'

type PregnancyCardProps = { known: KnownPregnancy; today: string }

export function PregnancyCard({ known, today }: PregnancyCardProps) {
  const { pregnancy, startOn } = known
  const woman = pregnancy.subject
  const weeks = told(gestationLabel(startOn, today))
  const due = startOn === null ? undefined : addDays(startOn, FULL_TERM_DAYS)
  return (
    <>
      <Card heading={words.mother.pregnancy}>
        {weeks === '' ? (
          <Banner tone="waiting" icon="help" action={{ label: words.mother.askDate, href: `/ghi/pregnancy/${pregnancy.id}` }}>{words.mother.notDated}</Banner>
        ) : (
          <p className={`${styles.weeks} tabular`}>{words.mother.weeksNow(weeks)}</p>
        )}
        {due !== undefined && due < today && <Banner tone="waiting" icon="calendar">{words.mother.overdue(daysBetween(due, today))}</Banner>}
        <FactList facts={factsOf(known, due, today)} />
        <Contacts known={known} today={today} />
        <Button variant="primary" icon="heart-plus" wide href={`/ghi/antenatal-contact/${woman}`}>{words.mother.recordContact}</Button>
        <Button icon="baby" wide href={`/sinh-moi/${woman}`}>{words.mother.gaveBirth}</Button>
        <ButtonPair>
          <Button variant="quiet" icon="edit" href={`/ghi/pregnancy/${pregnancy.id}`}>{words.mother.mendPregnancy}</Button>
          <Button variant="quiet" href={`/ghi/pregnancy-end/${woman}`}>{words.mother.endPregnancy}</Button>
        </ButtonPair>
      </Card>
      <BirthPlan pregnancy={pregnancy} />
    </>
  )
}

function factsOf({ pregnancy, contacts, datedBy }: KnownPregnancy, due: string | undefined, today: string): Fact[] {
  const { dueOn, dueFrom, risks, parity, fetuses } = pregnancy
  const reckoned = datedBy === pregnancy.id ? words.mother.dueReckoned : words.mother.dueFromContact
  const from = dueOn ? (dueFrom ? told(dueFromLabels[dueFrom]) : '') : reckoned
  const next = contacts.map(({ nextOn }) => nextOn ?? '').filter((day) => day >= today).toSorted()[0]
  return [
    ...(due === undefined ? [] : [{ label: words.mother.due, value: words.mother.dueOn(displayDate(due), from) }]),
    ...(next === undefined ? [] : [{ label: words.mother.next, value: told(dayLabel(next, today)) }]),
    ...(fetuses && fetuses > 1 ? [{ label: words.mother.fetuses, value: String(fetuses) }] : []),
    ...(typeof parity === 'number' ? [{ label: words.mother.parity, value: words.mother.parityTimes(parity) }] : []),
    ...(risks && risks.length > 0 ? [{ label: words.mother.risks, value: riskLabels(risks).map((risk) => told(risk)).join(', ') }] : []),
  ]
}

const MARKS: Readonly<Record<TrimesterState, Status>> = { done: 'done', now: 'today', missed: 'overdue', ahead: 'upcoming', undated: 'missing' }

function Contacts({ known: { contacts, startOn }, today }: PregnancyCardProps) {
  const progress = antenatalProgress(contacts, startOn)
  return (
    <div>
      <p className={styles.contacts}>
        <b>{words.mother.contacts}</b> {words.mother.contactsDone(progress.count, progress.wanted)}
      </p>
      <PlainRows label={words.mother.contacts}>
        {trimesterStates(progress, startOn, today).map(({ trimester, state }) => (
          <PlainRow key={trimester} end={<StatusMark status={MARKS[state]} label={state === 'done' ? words.mother.times(progress.byTrimester[trimester]) : words.mother.states[state]} />}>
            {words.mother.trimesters[trimester]}
          </PlainRow>
        ))}
      </PlainRows>
    </div>
  )
}

function BirthPlan({ pregnancy }: { pregnancy: Pregnancy }) {
  const { plannedPlace, plannedTransport, companion, moneyReady, subject } = pregnancy
  const facts: Fact[] = [
    ...(plannedPlace ? [{ label: words.mother.place, value: told(plannedPlace) }] : []),
    ...(plannedTransport ? [{ label: words.mother.transport, value: told(plannedTransport) }] : []),
    ...(companion ? [{ label: words.mother.companion, value: told(companion) }] : []),
    ...(moneyReady ? [{ label: words.mother.money, value: words.mother.moneyReady[moneyReady] }] : []),
  ]
  return (
    <Card heading={words.mother.plan}>
      {facts.length === 0 ? <p>{words.mother.planEmpty}</p> : <FactList facts={facts} />}
      <Button icon="list" wide href={`/ghi/birth-plan/${subject}`}>{facts.length === 0 ? words.mother.recordPlan : words.mother.mendPlan}</Button>
    </Card>
  )
}
