/** Hộ và trẻ em: pages of households from the endpoint, found by name, number or telephone without marks. */
import { useCallback } from 'react'
import { useSearch } from 'wouter'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { householdKind } from '#domain/records/household.ts'
import { personKind } from '#domain/records/person.ts'
import { ageLabel } from '#domain/time/age.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { HouseholdPage } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { collaboratorsAddress, householdAddress, householdsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useSearched } from '../reading/use-searched.ts'
import { groupName, useStation } from '../station-context.tsx'
import { Pager } from './pager.tsx'
import styles from './households.module.css'

type Row = HouseholdPage['rows'][number]

export function HouseholdsScreen() {
  const { port } = useStation()
  const columns = useColumns()
  const query = useSearched()
  const page = Math.max(1, Number(new URLSearchParams(useSearch()).get('trang')) || 1)
  const load = useCallback(() => port.households(query, page), [port, query, page])
  const answer = useAnswer(load)
  return (
    <StationFrame title={stationWords.station.rail.households} current={householdsAddress()}>
      <Answered answer={answer}>
        {({ total, rows }) => (
          <>
            <div className={styles.over}>
              <p role="status" className="tabular">
                {query ? stationWords.station.households.found(total, query) : stationWords.station.households.total(total)}
              </p>
              {query && <Button href={householdsAddress()}>{stationWords.station.households.all}</Button>}
            </div>
            <DataTable
              caption={stationWords.station.rail.households}
              columns={columns}
              groups={[{ id: 'page', rows }]}
              rowKey={(row) => row.household.id}
              empty={query ? <NothingFound query={query} /> : <NoHouseholds />}
            />
            <Pager page={page} shown={rows.length} total={total} addressOf={(next) => householdsAddress(query, next)} />
          </>
        )}
      </Answered>
    </StationFrame>
  )
}

function useColumns(): Column<Row>[] {
  const { session, today } = useStation()
  const { households } = stationWords.station
  return [
    {
      id: 'number',
      head: households.number,
      isRowHead: true,
      cell: ({ household }) => {
        const { number = '', headName } = readFields(householdKind, household)
        return (
          <span className={styles.name}>
            <TextLink href={householdAddress(household.id)}>{[displayHouseholdNumber(number), headName].filter(Boolean).join(' · ')}</TextLink>
          </span>
        )
      },
    },
    { id: 'members', head: households.members, cell: (row) => <Members row={row} today={today} /> },
    {
      id: 'place',
      head: households.address,
      look: 'quiet',
      cell: ({ household }) => {
        const { address, area } = readFields(householdKind, household)
        return <span className={styles.place}>{[address, groupName(session, area)].filter(Boolean).join(', ')}</span>
      },
    },
    {
      id: 'visit',
      head: households.lastVisit,
      cell: ({ lastVisitOn }) => (lastVisitOn ? told(dayLabel(lastVisitOn, today)) : households.notVisited),
    },
  ]
}

/** Children first, each with its age; the grown-ups follow by name alone. */
function Members({ row: { members }, today }: { row: Row; today: string }) {
  const people = members
    .map((member) => ({ id: member.id, ...readFields(personKind, member) }))
    .filter(({ status }) => status !== 'moved' && status !== 'died')
    .toSorted((one, other) => Number(other.role === 'child') - Number(one.role === 'child'))
  const motherOf = (id: string | null | undefined) => people.find((person) => person.id === id)
  return (
    <span className={styles.members}>
      {people.map((person) => (
        <span key={person.id}>
          {personName(person, motherOf(person.mother))} {person.birthDate && <small>{told(ageLabel(person.birthDate, today))}</small>}
        </span>
      ))}
    </span>
  )
}

function NothingFound({ query }: { query: string }) {
  return (
    <EmptyState icon="search" action={<Button href={householdsAddress()}>{stationWords.station.households.all}</Button>}>
      {stationWords.station.households.nothingFound(query)}
    </EmptyState>
  )
}

function NoHouseholds() {
  return (
    <EmptyState icon="house" action={<Button href={collaboratorsAddress()}>{stationWords.station.rail.collaborators}</Button>}>
      {stationWords.station.households.none}
    </EmptyState>
  )
}
