/** "Khép lại" with its reason; a report by mistake is taken back. */
import { useState } from 'react'
import type { CaseEnd } from '#domain/circumstances/circumstance-changes.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

const ENDS: readonly CaseEnd[] = ['helped', 'moved', 'mistake']
const w = words.specialHelp.endForm

export function EndDialog({ onEnd, onClose }: { onEnd: (end: CaseEnd) => Promise<unknown>; onClose: () => void }) {
  const [end, setEnd] = useState<CaseEnd>()
  const [tried, setTried] = useState(false)
  return (
    <Dialog
      open
      title={w.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" wide onPress={() => (end ? onEnd(end) : setTried(true))}>{w.save}</Button>
          <Button wide onPress={onClose}>{w.cancel}</Button>
        </>
      }
    >
      <ChoiceList
        id="case-end"
        name="case-end"
        legend={w.why}
        error={tried && !end ? w.missing : undefined}
        choices={ENDS.map((value) => ({ value, label: words.specialHelp.ends[value] }))}
        value={end}
        onChange={setEnd}
      />
    </Dialog>
  )
}
