/** What can be written for the person who was chosen: the forms meant for them, and their own page. */
import { menuFor } from '#domain/forms/record-menu.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import { menuPersonOf, type RecordNewPage } from '#storage/read/record-new.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { formPlaces } from '#ui/link/form-places.ts'

const w = words.recordNew

type WriteMenuProps = { page: RecordNewPage; person: Person | undefined; onClose: () => void }

export function WriteMenu({ page, person, onClose }: WriteMenuProps) {
  if (!person) return null
  const mother = page.registry.people.get(person.mother ?? '')
  return (
    <Dialog open title={w.writeFor(words.person.called(person, page.today, mother?.name))} onClose={onClose}>
      {menuFor(menuPersonOf(page, person)).map(({ form, label }) => (
        <Button key={form} href={formPlaces[form].address({ person: person.id, household: person.household })} icon={formPlaces[form].icon} size="large" wide>
          {label}
        </Button>
      ))}
      <Button href={`/nguoi/${person.id}`} icon={person.role === 'child' ? 'baby' : 'people'} wide>{w.openPage}</Button>
    </Dialog>
  )
}
