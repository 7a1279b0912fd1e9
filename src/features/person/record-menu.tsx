/** "Ghi cho bé", "Ghi cho mẹ": what can be written down for this person, and the picture cards. */
import { useState } from 'react'
import { menuFor, type MenuPerson } from '#domain/forms/record-menu.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { formPlaces } from '#ui/link/form-places.ts'

export function RecordMenu({ whom }: { whom: MenuPerson }) {
  const [open, setOpen] = useState(false)
  const { person } = whom
  const lines = menuFor(whom)
  const cards = formPlaces['education-session']
  const title = person.role === 'child' ? words.person.record : words.person.recordFor
  if (lines.length === 0) return null
  return (
    <>
      <Button variant="primary" size="large" icon="plus" wide onPress={() => setOpen(true)}>{title}</Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        {lines.map(({ form, label }) => (
          <Button key={form} href={formPlaces[form].address({ person: person.id, household: person.household })} icon={formPlaces[form].icon} size="large" wide>
            {told(label)}
          </Button>
        ))}
        <Button href={cards.address({ person: person.id, household: person.household })} icon={cards.icon} size="large" wide>
          {words.person.recordCards}
        </Button>
      </Dialog>
    </>
  )
}
