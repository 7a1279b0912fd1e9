/** Gia đình: search on top, filters, households in the order of the paper book. */
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readFamilyMarks, type FamilyMarks } from '#storage/read/family-marks.ts'
import { readRegistry, type Registry } from '#storage/read/registry.ts'
import { watchRemembered } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { familyFilters, householdsMeant, type FamilyFilter } from './family-filter.ts'
import { HouseholdList } from './household-list.tsx'
import { registryToShow, warmIndex } from '#storage/read/registry-index.ts'
import { SearchResults } from './search-results.tsx'

const NO_MARKS: FamilyMarks = { expecting: new Set(), overdue: new Set() }

/** Counts who lives here now; those who moved or died stay in the book below. */
function countWords({ households, people }: Registry): string {
  const here = households.filter(({ household }) => household.status === 'active').length
  return words.family.count(here, [...people.values()].filter((person) => person.status === 'active').length)
}

export function FamilyScreen({ phone }: { phone: Phone }) {
  const { value } = useWatch(() => watchRemembered(phone, 'registry', () => readRegistry(phone)), [phone])
  const registry = registryToShow(phone, value)
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query.trim())
  const [filter, setFilter] = useState<FamilyFilter>('all')
  const today = dayInVietNam(phone.ports.now())
  useEffect(() => {
    if (registry) void warmIndex(phone, registry)
  }, [phone, registry])
  const count = useMemo(() => registry && countWords(registry), [registry])
  const isEmpty = registry?.households.length === 0
  return (
    <PhoneScreen
      title={words.family.title}
      bar={
        <MainBar title={words.family.title} subtitle={count}>
          <Button href="/gia-dinh/them-ho" icon="plus">{words.family.add}</Button>
        </MainBar>
      }
      strip={!isEmpty && <SearchBox id="family-search" value={query} onChange={setQuery} label={words.family.searchLabel} placeholder={words.family.searchHint} />}
      tabs={<PhoneTabs current="/gia-dinh" />}
    >
      {isEmpty && <EmptyState icon="house">{words.family.emptyBook}</EmptyState>}
      {registry && !isEmpty && sought !== '' && <SearchResults phone={phone} registry={registry} query={sought} today={today} />}
      {registry && !isEmpty && sought === '' && <Filtered phone={phone} registry={registry} filter={filter} onFilter={setFilter} today={today} />}
    </PhoneScreen>
  )
}

type FilteredProps = { phone: Phone; registry: Registry; filter: FamilyFilter; onFilter: (filter: FamilyFilter) => void; today: string }

const Filtered = memo(function Filtered({ phone, registry, filter, onFilter, today }: FilteredProps) {
  const { value: marks = NO_MARKS } = useWatch(() => watchRemembered(phone, `marks ${today}`, () => readFamilyMarks(phone)), [phone, today])
  const ground = { filter, marks, today }
  const shown = householdsMeant(registry.households, ground)
  return (
    <>
      <ChoiceList
        id="family-filter"
        name="family-filter"
        legend={words.family.filter}
        legendHidden
        look="chips"
        choices={familyFilters.map((value) => ({ value, label: words.family.filters[value] }))}
        value={filter}
        onChange={onFilter}
      />
      {shown.length === 0 ? (
        <EmptyState icon="filter">{words.family.emptyFilters[filter]}</EmptyState>
      ) : (
        // A new filter starts at the top again.
        <HouseholdList key={filter} households={shown} ground={ground} people={registry.people} />
      )}
    </>
  )
})
