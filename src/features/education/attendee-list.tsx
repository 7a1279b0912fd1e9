/** Who came: caregivers of small children, found by name or household number; those ticked stay in sight. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { searchKey } from '#domain/text/search-key.ts'
import type { GroupCaregiver } from '#storage/read/education-context.ts'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'

type AttendeeListProps = {
  caregivers: readonly GroupCaregiver[]
  chosen: readonly string[]
  error?: string
  onChange: (attendees: string[]) => unknown
}

const w = words.education.group

export function AttendeeList({ caregivers, chosen, error, onChange }: AttendeeListProps) {
  const [typed, setTyped] = useState('')
  const wanted = searchKey(typed).trim()
  const shown = caregivers.filter(({ person, householdNumber }) =>
    wanted === '' || chosen.includes(person.id) || searchKey(person.name).includes(wanted) || householdNumber.includes(wanted),
  )
  const shownIds = new Set(shown.map(({ person }) => person.id))
  return (
    <>
      <SearchBox id="find-attendee" label={w.find} placeholder={w.find} value={typed} onChange={setTyped} />
      {shown.length === 0 && typed !== '' && <p role="status">{w.nobodyFound(typed)}</p>}
      <ChoiceListMany
        id="attendees"
        name="attendees"
        legend={w.attendees}
        hint={chosen.length > 0 ? w.counted(chosen.length, 0) : undefined}
        error={error}
        choices={shown.map(({ person, householdNumber }) => ({ value: person.id, label: w.caregiver(person.name, householdNumber) }))}
        values={chosen}
        // The list may be filtered: who is ticked but not shown stays ticked.
        onChange={(ids) => onChange([...chosen.filter((id) => !shownIds.has(id)), ...ids])}
      />
    </>
  )
}
