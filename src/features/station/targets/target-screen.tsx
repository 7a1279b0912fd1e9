/** One target: the plan's own sentence and its accepted reading, the figures, and the people behind them by name. */
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { indicatorById } from '#domain/indicators/index.ts'
import { toReachLabels } from '#domain/indicators/indicator.ts'
import { planById } from '#domain/plans/index.ts'
import { childOfMother } from '#domain/text/unnamed-child.ts'
import { ageLabel } from '#domain/time/age.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { CountedPerson, TargetReport } from '#protocol/station-targets.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { PlainRow, PlainRows } from '#ui/layout/plain-row.tsx'
import { householdAddress, targetAddress, targetsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { Period } from '../station-port.ts'
import { PeriodPicker } from './period-picker.tsx'
import { periodOf } from './period.ts'
import { goalWords, neededWords, partWords, rateWords, targetLine } from './target-figures.ts'
import type { TargetLine } from './target-figures.ts'
import { TargetStateMark } from './target-state-mark.tsx'
import styles from './targets.module.css'

export function TargetScreen({ id }: { id: string }) {
  const { port, today } = useStation()
  const { from, to } = periodOf(new URLSearchParams(useSearch()), today)
  const load = useCallback(() => port.targets({ from, to }), [port, from, to])
  const answer = useAnswer(load)
  const period = { from, to }
  const line = answer.value && lineOf(answer.value, id)
  const back = (
    <Button icon="back" href={targetsAddress(period)}>
      {stationWords.station.targets.all}
    </Button>
  )
  return (
    <StationFrame title={line?.facts.shortLabel ?? stationWords.station.rail.targets} current={targetsAddress()}>
      <Answered answer={answer}>
        {() => (line ? <Detail line={line} period={period} back={back} /> : <EmptyState icon="chart" action={back}>{stationWords.station.targets.noSuchTarget}</EmptyState>)}
      </Answered>
    </StationFrame>
  )
}

function Detail({ line, period, back }: { line: TargetLine; period: Period; back: ReactNode }) {
  const { targets } = stationWords.station
  return (
    <>
      <div className={styles.over}>
        {back}
        <PeriodPicker period={period} addressOf={(next) => targetAddress(line.target.id, next)} />
      </div>
      <div className={styles.columns}>
        <AboutTarget line={line} />
        <div className={styles.stack}>
          {line.counted ? (
            <>
              <People heading={targets.toReach(line.counted.toReach.length)} none={targets.noneToReach} people={line.counted.toReach} />
              <People heading={targets.reached(line.counted.reached.length)} none={targets.noneReached} people={line.counted.reached} />
            </>
          ) : (
            <Card>
              <p>{targets.notComputedExplain}</p>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}

function lineOf(report: TargetReport, id: string): TargetLine | undefined {
  const target = report.planId === null ? undefined : planById(report.planId)?.targets.find((one) => one.id === id)
  return target && targetLine(target, report)
}

function AboutTarget({ line }: { line: TargetLine }) {
  const { target, counted, state, accepted, facts } = line
  const { targets } = stationWords.station
  const figures = counted && [
    { label: targets.rate, value: rateWords(target, counted) ?? targets.noData },
    { label: targets.counted, value: targets.ratio(counted.numerator, counted.denominator) },
    { label: targets.unknownHead, value: String(counted.unknown) },
    { label: targets.needed, value: neededWords(line) ?? '–' },
    ...counted.parts.map(({ label, ...part }) => ({ label: told(label), value: partWords(target, part) })),
  ]
  return (
    <Card heading={told(facts.label)}>
      <TargetStateMark state={state} />
      <FactList facts={[{ label: targets.goal, value: goalWords(target) }, ...(figures ?? [])]} />
      <h3 className={styles.sub}>{targets.wording}</h3>
      <blockquote className={styles.quote}>{target.wording}</blockquote>
      {target.readAs && (
        <>
          <h3 className={styles.sub}>{targets.readAs}</h3>
          <blockquote className={styles.quote}>{target.readAs}</blockquote>
        </>
      )}
      {target.correctionNote && (
        <p className={accepted ? styles.accepted : styles.doubt}>
          {target.correctionNote} {accepted ? targets.accepted : targets.notAccepted}
        </p>
      )}
      {counted && <p className={styles.source}>{targets.countedAs(told(indicatorById(target.indicator)?.source ?? ''))}</p>}
    </Card>
  )
}

function People({ heading, none, people }: { heading: string; none: string; people: readonly CountedPerson[] }) {
  const { session, today } = useStation()
  return (
    <Card heading={heading}>
      {people.length === 0 && <p>{none}</p>}
      <PlainRows label={heading}>
        {people.map((person) => {
          const place = [
            person.householdNumber && stationWords.station.referral.household(displayHouseholdNumber(person.householdNumber)),
            groupName(session, person.area),
          ]
          const about = [person.birthDate && told(ageLabel(person.birthDate, today)), ...place, person.why && told(toReachLabels[person.why])]
          return (
            <PlainRow key={person.id} href={person.household ? householdAddress(person.household) : undefined} end={about.filter(Boolean).join(' · ')}>
              {person.name || told(childOfMother(''))}
            </PlainRow>
          )
        })}
      </PlainRows>
    </Card>
  )
}
