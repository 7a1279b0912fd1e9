/** "Ghi cho bé": what can be written down for a small child. */
import { useState } from 'react'
import { educationTopics } from '#domain/education/topics.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

export function RecordForChild({ child }: { child: Person }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" size="large" icon="plus" wide onPress={() => setOpen(true)}>{words.person.record}</Button>
      <Dialog open={open} title={words.person.record} onClose={() => setOpen(false)}>
        <Button href={`/nguoi/${child.id}/tham`} icon="baby" size="large" wide>{words.person.recordVisit}</Button>
        <Button href={`/nguoi/${child.id}/so-sinh`} icon="heart-plus" size="large" wide>{words.person.recordNewborn}</Button>
        {educationTopics.map((topic) => (
          <Button key={topic.id} href={`/the-tranh/${topic.id}?ho=${child.household}&nguoi=${child.id}`} icon="cards" detail={topic.label} size="large" wide>
            {words.person.recordCards}
          </Button>
        ))}
      </Dialog>
    </>
  )
}
