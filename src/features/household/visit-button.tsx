/** "Thăm hộ này": straight into the visit of the one small child, or a choice when there are several. */
import { useState } from 'react'
import type { Person } from '#domain/records/person.ts'
import { ageInYears, ageLabel } from '#domain/time/age.ts'
import { earliestDay } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'

/** Children of this age and older are not visited as small children. */
const VISITED_YEARS = 6

function smallChildren(members: readonly Person[], today: string): Person[] {
  return members
    .filter((person) => person.role === 'child' && person.status === 'active' && person.birthDate && ageInYears(earliestDay(person.birthDate), today) < VISITED_YEARS)
    .toSorted((left, right) => ((left.birthDate ?? '') > (right.birthDate ?? '') ? -1 : 1))
}

export function VisitButton({ householdId, members, today }: { householdId: string; members: readonly Person[]; today: string }) {
  const [choosing, setChoosing] = useState(false)
  const children = smallChildren(members, today)
  const [youngest] = children
  if (!youngest) return <Button href={`/the-tranh?ho=${householdId}`} icon="cards" size="large" wide>{words.household.showCards}</Button>
  if (children.length === 1) {
    return <Button href={`/nguoi/${youngest.id}/tham`} variant="primary" size="large" wide>{words.household.visit}</Button>
  }
  const motherOf = (child: Person) => members.find((person) => person.id === child.mother)?.name
  return (
    <>
      <Button variant="primary" size="large" wide onPress={() => setChoosing(true)}>{words.household.visit}</Button>
      <Dialog open={choosing} title={words.household.visitWhom} onClose={() => setChoosing(false)}>
        <ListRows>
          {children.map((child) => (
            <ListRow
              key={child.id}
              href={`/nguoi/${child.id}/tham`}
              icon="baby"
              name={words.person.called(child, today, motherOf(child))}
              age={child.birthDate ? told(ageLabel(child.birthDate, today)) : undefined}
            />
          ))}
        </ListRows>
      </Dialog>
    </>
  )
}
