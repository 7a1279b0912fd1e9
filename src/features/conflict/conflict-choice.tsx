/** The question and its two answers of equal weight, the one that shows in the book first. */
import { parseHlc } from '#domain/clock.ts'
import { findKind } from '#domain/records/index.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { ConflictCase } from '#storage/conflicts.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import styles from './conflict.module.css'
import { fieldWords, valueWords } from './value-words.ts'

const w = words.conflict
const SIDES = ['shown', 'other'] as const

type ConflictChoiceProps = {
  found: ConflictCase
  /** Author id of this phone's owner. */
  self: string | undefined
  now: number
  onKeep: (side: 'shown' | 'other', said: string) => Promise<void>
}

export function ConflictChoice({ found, self, now, onKeep }: ConflictChoiceProps) {
  const { conflict, record, person, household } = found
  const address = recordAddress(found)
  return (
    <>
      <Card>
        <h1 className={styles.question}>{w.question(w.about(person, household?.number, dayInVietNam(now)))}</h1>
        <p className={styles.field}>{w.fieldOf(told(findKind(record.kind)?.label.vi ?? ''), fieldWords(conflict.field))}</p>
        <p>{w.why}</p>
      </Card>
      {SIDES.map((side) => {
        const { value, author, at } = conflict[side]
        const said = valueWords(conflict.field, value, now)
        const ms = parseHlc(at)?.ms
        return (
          <Card key={side}>
            <p className={styles.value}>{said}</p>
            <p className={styles.by}>{w.wroteBy(author === self ? w.self : (side === 'shown' ? found.shownBy : found.otherBy) || w.unknownWriter, ms === undefined ? '' : told(momentLabel(ms, now)))}</p>
            {side === 'shown' && <StatusMark status="today" label={w.shown} />}
            <Button size="large" wide label={w.keepLabel(said)} onPress={() => onKeep(side, said)}>{w.keepThis}</Button>
          </Card>
        )
      })}
      {address !== undefined && <Button variant="quiet" href={address}>{w.openRecord}</Button>}
    </>
  )
}

/** The page on which the rest of the record can be read. */
function recordAddress({ record, person, household }: ConflictCase): string | undefined {
  if (record.kind === 'referral') return `/chuyen-gui/${record.id}`
  if (person) return `/nguoi/${person.id}`
  return household && `/ho/${household.id}`
}
