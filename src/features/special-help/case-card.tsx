/** One own report: who, what, what is next, what help came, and the few things that can be done about it. */
import { useState } from 'react'
import type { CaseEnd } from '#domain/circumstances/circumstance-changes.ts'
import type { SupportGiven } from '#domain/records/support-given.ts'
import { words } from '#language/words.ts'
import type { OwnCase } from '#storage/read/special-help.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { caseLines, childWords, circumstanceWords, supportWords } from './case-words.ts'
import { EndDialog } from './end-dialog.tsx'
import { SupportDialog } from './support-dialog.tsx'

type CaseCardProps = {
  one: OwnCase
  today: string
  onReviewed: () => Promise<unknown>
  onSupport: (support: { what: SupportGiven['what']; from: string; note: string }) => Promise<unknown>
  onEnd: (end: CaseEnd) => Promise<unknown>
  onEdit: () => void
}

const MARKS = { sent: 'sent', waiting: 'waiting', refused: 'danger' } as const
const w = words.specialHelp.card

export function CaseCard({ one, today, onReviewed, onSupport, onEnd, onEdit }: CaseCardProps) {
  const [open, setOpen] = useState<'support' | 'end'>()
  const isOver = typeof one.record.endedOn === 'string'
  const isDue = one.review !== undefined && one.review.state !== 'upcoming'
  const close = () => setOpen(undefined)
  return (
    <Card heading={childWords(one, today)} edge={one.sendState === 'refused' ? 'danger' : isDue ? 'waiting' : undefined}>
      <p><b>{circumstanceWords(one.record.code)}</b></p>
      {caseLines(one, today).map((line) => <p key={line}>{line}</p>)}
      {one.supports.map((support) => <p key={support.id}>{supportWords(support)}</p>)}
      <p><StatusMark status={MARKS[one.sendState]} /></p>
      {!isOver && (
        <>
          {isDue && <Button variant="primary" icon="check" wide onPress={onReviewed}>{w.review}</Button>}
          <ButtonPair>
            <Button icon="heart" onPress={() => setOpen('support')}>{w.addSupport}</Button>
            <Button icon="edit" onPress={onEdit}>{w.edit}</Button>
          </ButtonPair>
          <ButtonPair spread>
            {isDue ? <span /> : <Button variant="quiet" icon="check" onPress={onReviewed}>{w.review}</Button>}
            <Button variant="quiet" onPress={() => setOpen('end')}>{w.end}</Button>
          </ButtonPair>
        </>
      )}
      {open === 'support' && (
        <SupportDialog
          onClose={close}
          onGive={async (support) => {
            await onSupport(support)
            close()
          }}
        />
      )}
      {open === 'end' && (
        <EndDialog
          onClose={close}
          onEnd={async (end) => {
            await onEnd(end)
            close()
          }}
        />
      )}
    </Card>
  )
}
