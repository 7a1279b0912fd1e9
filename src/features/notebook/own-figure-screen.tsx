/** One own figure: the plan's sentence behind it, how it is counted, and the people still to reach, each leading to their page. */
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { indicatorById } from '#domain/indicators/index.ts'
import { toReachLabels, type PersonToReach } from '#domain/indicators/indicator.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { namesOf, type NamedPerson } from '#storage/read/own-targets.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { OwnCard } from './own-card.tsx'
import { neededOf, ownLineGroups, type OwnLine } from './own-lines.ts'
import { useOwnFigures } from './use-own-figures.ts'
import styles from './own-figures.module.css'

const w = words.ownFigures

export function OwnFigureScreen({ phone, id }: { phone: Phone; id: string }) {
  const { value } = useOwnFigures(phone)
  const lines = value?.counted ? ownLineGroups(value.plan, value.counted.figures).flatMap((group) => group.lines) : undefined
  const line = lines?.find((one) => one.id === id)
  const title = told(line?.facts.shortLabel) ?? w.title
  return (
    <PhoneScreen title={title} bar={<FlowBar title={title} back="/so-tay/so-cua-toi" />}>
      {lines && !line && <EmptyState icon="chart" action={<Button href="/so-tay/so-cua-toi">{w.back}</Button>}>{w.notCounted}</EmptyState>}
      {line && (
        <>
          <OwnCard line={line} linked={false} />
          <ToReach phone={phone} line={line} />
          <About line={line} />
        </>
      )}
    </PhoneScreen>
  )
}

function ToReach({ phone, line }: { phone: Phone; line: OwnLine }) {
  const { toReach } = line.figure
  const today = dayInVietNam(phone.ports.now())
  const { value: names } = useWatch(() => watch(() => namesOf(phone, toReach.map(({ person }) => person))), [phone, toReach])
  if (toReach.length === 0) return <p>{w.noneToReach}</p>
  const needed = neededOf(line)
  return (
    <>
      <SectionHeading>{w.toReach(toReach.length)}</SectionHeading>
      {needed && <p>{needed}.</p>}
      {names && (
        <ListRows label={w.toReach(toReach.length)}>
          {toReach.map((one, at) => <PersonRow key={`${one.person} ${one.why}`} toReach={one} named={names[at]} today={today} />)}
        </ListRows>
      )}
    </>
  )
}

function PersonRow({ toReach, named, today }: { toReach: PersonToReach; named: NamedPerson | undefined; today: string }) {
  const { person, mother, household } = named ?? {}
  return (
    <ListRow
      href={`/nguoi/${toReach.person}`}
      name={person ? words.person.called(person, today, mother?.name) : w.unknownPerson}
      why={told(toReachLabels[toReach.why])}
      {...(person?.birthDate ? { age: told(ageLabel(person.birthDate, today)) } : {})}
      {...(household ? { meta: [words.household.numbered(displayHouseholdNumber(household.number)), household.address].filter(Boolean).join(', ') } : {})}
    />
  )
}

function About({ line: { target, figure, facts } }: { line: OwnLine }) {
  return (
    <Card heading={told(facts.label)}>
      {target && (
        <>
          <h3 className={styles.sub}>{w.sentence}</h3>
          <blockquote className={styles.quote}>{target.wording}</blockquote>
          {target.readAs && (
            <>
              <h3 className={styles.sub}>{w.readAs}</h3>
              <blockquote className={styles.quote}>{target.readAs}</blockquote>
            </>
          )}
        </>
      )}
      <h3 className={styles.sub}>{w.countedAs}</h3>
      <p className={styles.quiet}>{told(indicatorById(figure.code)?.source)}</p>
      {figure.parts.length > 0 && (
        <>
          <h3 className={styles.sub}>{w.parts}</h3>
          <FactList facts={figure.parts.map(({ label, numerator, denominator }) => ({ label, value: w.ratio(numerator, denominator) }))} />
        </>
      )}
    </Card>
  )
}
