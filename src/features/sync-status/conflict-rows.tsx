/** Values that two people wrote at once: each leads to its question. */
import { words } from '#language/words.ts'
import type { ConflictCase } from '#storage/conflicts.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PlainRow, PlainRows } from '#ui/layout/plain-row.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'

export function ConflictRows({ conflicts, today }: { conflicts: readonly ConflictCase[]; today: string }) {
  return (
    <>
      <SectionHeading>{words.syncStatus.conflicts}</SectionHeading>
      <Card flush edge="waiting">
        <PlainRows label={words.syncStatus.conflicts}>
          {conflicts.map(({ conflict, person, household }) => (
            <PlainRow key={conflict.id} lead={<Icon name="conflict" size={22} />} end={<Icon name="chevron-right" size={20} />} href={`/so-khac/${conflict.id}`}>
              {words.conflict.question(words.conflict.about(person, household?.number, today))}
            </PlainRow>
          ))}
        </PlainRows>
      </Card>
    </>
  )
}
