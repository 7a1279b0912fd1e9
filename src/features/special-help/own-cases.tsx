/** The reports of this phone's owner with what can be done about each; every change can be taken back for ten seconds. */
import { useState } from 'react'
import { caseAsItIs, endedChange, reviewedChange, supportChanges } from '#domain/circumstances/circumstance-changes.ts'
import type { RecordChange } from '#domain/records/change.ts'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import type { OwnCase, SpecialHelpPage } from '#storage/read/special-help.ts'
import { saveRecords } from '#storage/save.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'
import { CaseCard } from './case-card.tsx'

type OwnCasesProps = { phone: Phone; page: SpecialHelpPage; onEdit: (one: OwnCase) => void; onSaved?: () => void }
type Undo = { key: string; message: string; back: RecordChange }

const w = words.specialHelp

export function OwnCases({ phone, page, onEdit, onSaved }: OwnCasesProps) {
  const { today } = page
  const [undo, setUndo] = useState<Undo>()
  const [failed, setFailed] = useState(false)

  const write = async (changes: readonly RecordChange[]): Promise<string | undefined> => {
    try {
      const outcome = await saveRecords(phone, changes, { occurredOn: today })
      setFailed(!outcome.ok)
      if (!outcome.ok) return undefined
      onSaved?.()
      return outcome.txn
    } catch {
      // Nothing was written: the card stays as it was, and the person may tap again.
      setFailed(true)
      return undefined
    }
  }
  const change = async (wanted: RecordChange, back: RecordChange, message: string) => {
    const key = await write([wanted])
    if (key !== undefined) setUndo({ key, message, back })
  }
  return (
    <>
      <SectionHeading>{w.own}</SectionHeading>
      {failed && <Banner tone="danger" live>{w.card.failed}</Banner>}
      {page.cases.length === 0 && <EmptyState icon="lock">{w.noOwn}</EmptyState>}
      {page.cases.map((one) => {
        const asItIs = caseAsItIs(one.record)
        return (
          <CaseCard
            key={one.record.id}
            one={one}
            today={today}
            onReviewed={() => change(reviewedChange(one.record, today), asItIs, w.card.reviewSaved)}
            onSupport={(support) => {
              const id = phone.newId()
              const taken: RecordChange = { kind: 'support-given', id, set: { voidReason: keptWords.specialHelp.ends.mistake } }
              const [given] = supportChanges(one.record, { id, ...support }, today)
              return given ? change(given, taken, w.supportForm.saved) : Promise.resolve()
            }}
            onEnd={(end) => change(endedChange(one.record, { end, label: keptWords.specialHelp.ends[end] }, today), asItIs, w.card.endSaved)}
            onEdit={() => onEdit(one)}
          />
        )
      })}
      {undo && (
        <UndoToast
          key={undo.key}
          message={undo.message}
          onUndo={() => {
            setUndo(undefined)
            void write([undo.back])
          }}
          onExpire={() => setUndo(undefined)}
        />
      )}
    </>
  )
}
