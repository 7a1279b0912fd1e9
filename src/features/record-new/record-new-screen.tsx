/** Ghi mới: forms to finish first, then what is due, then whomever one looks for; each form is two or three taps away. */
import { useDeferredValue, useEffect, useState } from 'react'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import { ageLabel } from '#domain/time/age.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import type { Phone } from '#storage/phone.ts'
import { readRecordNew, type RecordNewPage } from '#storage/read/record-new.ts'
import { warmIndex } from '#storage/read/registry-index.ts'
import { watchRemembered } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { DraftsToFinish, DueFirst } from './offers.tsx'
import { PeopleFound } from './people-found.tsx'
import { WriteMenu } from './write-menu.tsx'

const w = words.recordNew

export function RecordNewScreen({ phone }: { phone: Phone }) {
  const today = dayInVietNam(phone.ports.now())
  const { value: page } = useWatch(() => watchRemembered(phone, `record-new ${today}`, () => readRecordNew(phone)), [phone, today])
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query.trim())
  const [person, setPerson] = useState<Person>()
  const registry = page?.registry
  useEffect(() => {
    if (registry) void warmIndex(phone, registry)
  }, [phone, registry])
  const hasPeople = page !== undefined && page.registry.people.size > 0
  return (
    <PhoneScreen
      title={w.title}
      bar={<MainBar title={w.title} />}
      strip={hasPeople && <SearchBox id="write-for" value={query} onChange={setQuery} label={w.forWhom} placeholder={w.forWhomHint} />}
      tabs={<PhoneTabs current="/ghi-moi" />}
    >
      {page && sought !== '' && <PeopleFound phone={phone} registry={page.registry} query={sought} today={page.today} onChoose={setPerson} />}
      {page && sought === '' && (
        <>
          <DraftsToFinish page={page} />
          <DueFirst page={page} />
          <Newborns page={page} onChoose={setPerson} />
          <ListRows label={w.choose}>
            <ListRow name={w.addHousehold} why={w.addHouseholdHint} icon="house" href="/gia-dinh/them-ho" />
            <ListRow name={words.education.groupSession} why={w.groupHint} icon="people" href="/buoi-nhom" />
            <ListRow name={w.vitaminA} why={w.vitaminAHint} icon="pill" href="/vitamin-a" />
            <ListRow name={words.specialHelp.title} why={words.specialHelp.menuWhy} icon="lock" href="/tre-can-giup" />
          </ListRows>
          <Recent page={page} />
        </>
      )}
      {page && <WriteMenu page={page} person={person} onClose={() => setPerson(undefined)} />}
    </PhoneScreen>
  )
}

/** So many newborns are named at first; a group has two or three. */
const FEW_NEWBORNS = 6

function Newborns({ page, onChoose }: { page: RecordNewPage; onChoose: (person: Person) => void }) {
  const [isWhole, setWhole] = useState(false)
  if (page.newborns.length === 0) return null
  const shown = isWhole ? page.newborns : page.newborns.slice(0, FEW_NEWBORNS)
  return (
    <>
      <SectionHeading>{w.newborns}</SectionHeading>
      <ListRows label={w.newborns}>
        {shown.map(({ child, mother, household }) => (
          <ListRow
            key={child.id}
            onPress={() => onChoose(child)}
            icon="baby"
            name={words.person.called(child, page.today, mother?.name)}
            age={child.birthDate ? told(ageLabel(child.birthDate, page.today)) : undefined}
            why={w.household(household.number, household.headName)}
          />
        ))}
      </ListRows>
      {shown.length < page.newborns.length && (
        <Button variant="quiet" onPress={() => setWhole(true)}>{w.moreNewborns(page.newborns.length - shown.length)}</Button>
      )}
    </>
  )
}

function Recent({ page }: { page: RecordNewPage }) {
  if (page.recent.length === 0) return <EmptyState icon="house">{w.nothing}</EmptyState>
  return (
    <>
      <SectionHeading>{w.recent}</SectionHeading>
      <ListRows label={w.recent}>
        {page.recent.map(({ household }) => (
          <ListRow key={household.id} name={w.household(household.number, household.headName)} why={household.address} icon="house" href={`/ho/${household.id}`} />
        ))}
      </ListRows>
      <Button variant="quiet" icon="search" href="/gia-dinh">{w.allFamilies}</Button>
    </>
  )
}
