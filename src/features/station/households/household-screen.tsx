/** One household: who lives there, and everything that was written about them, the newest first. */
import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { householdKind } from '#domain/records/household.ts'
import { personKind } from '#domain/records/person.ts'
import { ageLabel } from '#domain/time/age.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { householdAddress, householdsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { fieldFacts } from '../reading/field-words.ts'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { groupName, useStation } from '../station-context.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { EraseMenu } from './erase-menu.tsx'
import { eraseSubject } from './erase-summary.ts'
import type { EraseSubject } from './erase-summary.ts'
import { HouseholdRecords } from './household-records.tsx'
import styles from './households.module.css'
import { PersonFileMenu } from './person-file-menu.tsx'
import { SealDialog, SealMenu } from './seal-menu.tsx'

export function HouseholdScreen({ id }: { id: string }) {
  const { port } = useStation()
  const load = useCallback(() => port.householdFile(id), [port, id])
  const answer = useAnswer(load)
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const asked = search.get('xoa')
  const close = () => navigate(householdAddress(id))
  const erased = async ({ isHousehold }: Pick<EraseSubject, 'isHousehold'>) => {
    navigate(isHousehold ? householdsAddress() : householdAddress(id))
    if (!isHousehold) await answer.ask()
  }
  const { number } = readFields(householdKind, answer.value?.household ?? null)
  const title = number ? stationWords.station.referral.household(displayHouseholdNumber(number)) : stationWords.station.rail.households
  return (
    <StationFrame
      title={title}
      current={householdsAddress()}
      actions={
        <Button icon="back" href={householdsAddress()}>
          {stationWords.station.households.all}
        </Button>
      }
    >
      <Answered answer={answer}>
        {(file) => (
          <div className={styles.columns}>
            <Card heading={stationWords.station.households.who}>
              <People file={file} />
              <PersonFileMenu file={file} />
              <SealMenu file={file} />
              <EraseMenu file={file} />
            </Card>
            <Card heading={stationWords.station.households.records}>
              <HouseholdRecords file={file} />
            </Card>
            <SealDialog file={file} asked={search.get('dung')} onClose={close} onSealed={(isHousehold) => void erased({ isHousehold })} />
            <EraseDialog subject={asked === null ? undefined : eraseSubject(file, asked)} onClose={close} onErased={erased} />
          </div>
        )}
      </Answered>
    </StationFrame>
  )
}

function People({ file: { household, members } }: { file: HouseholdFile }) {
  const { session, today, now } = useStation()
  const people = members.map((member) => ({ id: member.id, ...readFields(personKind, member) }))
  const { area } = readFields(householdKind, household)
  const place = { label: stationWords.station.households.group, value: groupName(session, area) }
  return (
    <>
      <FactList facts={[...(place.value ? [place] : []), ...fieldFacts(household.fields, now)]} />
      {people.length === 0 && <p className={styles.note}>{stationWords.station.households.nobody}</p>}
      <ul className={styles.people} aria-label={stationWords.station.households.members}>
        {people.map((person) => (
          <li key={person.id}>
            <b>{personName(person, people.find(({ id }) => id === person.mother))}</b>
            <span className={styles.note}>
              {[
                person.role && words.record.values.role[person.role],
                person.birthDate && stationWords.station.households.born(displayDate(person.birthDate), told(ageLabel(person.birthDate, today))),
                person.status && person.status !== 'active' && words.record.values.status[person.status],
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
