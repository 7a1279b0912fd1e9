/** Nháp: forms that were begun, each to be gone on with or dropped. */
import { useState } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { DraftRow } from '#storage/db.ts'
import { dropDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { readDrafts } from '#storage/read/drafts.ts'
import { watch } from '#storage/watch.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { draftAddress } from '#ui/link/draft-address.ts'

export function DraftsScreen({ phone }: { phone: Phone }) {
  const { value: rows } = useWatch(() => watch(() => readDrafts(phone)), [phone])
  const [dropping, setDropping] = useState<DraftRow>()
  const drop = async () => {
    if (dropping) await dropDraft(phone, dropping.id)
    setDropping(undefined)
  }
  return (
    <PhoneScreen title={words.notebook.draftsTitle} bar={<FlowBar title={words.notebook.draftsTitle} back="/so-tay" />}>
      {rows?.length === 0 && <EmptyState icon="disc-check">{words.notebook.draftsEmpty}</EmptyState>}
      {rows && rows.length > 0 && <p>{words.notebook.draftsNote}</p>}
      {rows?.map(({ draft, subjectKind }) => {
        const address = draftAddress(draft, subjectKind)
        return (
          <Card key={draft.id} heading={draft.title}>
            <p>{words.notebook.lastTouched(told(momentLabel(draft.updatedAt, phone.ports.now())))}</p>
            <ButtonPair>
              {address !== undefined && <Button href={address} variant="primary">{words.notebook.resume}</Button>}
              <Button onPress={() => setDropping(draft)}>{words.notebook.drop}</Button>
            </ButtonPair>
          </Card>
        )
      })}
      <Dialog
        open={dropping !== undefined}
        title={words.notebook.dropTitle(dropping?.title ?? '')}
        onClose={() => setDropping(undefined)}
        actions={
          <>
            <Button variant="danger" wide onPress={drop}>{words.notebook.drop}</Button>
            <Button wide onPress={() => setDropping(undefined)}>{words.notebook.keep}</Button>
          </>
        }
      >
        <p>{words.notebook.dropNote}</p>
      </Dialog>
    </PhoneScreen>
  )
}
