/** Ghi trợ giúp: what help a child got today, from whom. */
import { useState } from 'react'
import { supportGivenKind, type SupportGiven } from '#domain/records/support-given.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useStation } from '../station-context.tsx'
import type { RestrictedChild } from './restricted-view.ts'

const MOST = 200
const { restricted } = stationWords.station
const choices = Object.entries(restricted.supports).map(([value, label]) => ({ value, label }))

type SupportDialogProps = { child: RestrictedChild | undefined; onDone: () => void; onClose: () => void }

export function SupportDialog({ child, onDone, onClose }: SupportDialogProps) {
  return (
    <Dialog open={child !== undefined} title={restricted.supportTitle(child?.name ?? '')} onClose={onClose}>
      {child && <SupportForm key={child.id} child={child} onDone={onDone} onClose={onClose} />}
    </Dialog>
  )
}

function SupportForm({ child, onDone, onClose }: SupportDialogProps & { child: RestrictedChild }) {
  const { port } = useStation()
  const [what, setWhat] = useState<string>()
  const [from, setFrom] = useState('')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const save = async () => {
    if (what === undefined) return setMissing(restricted.supportMissing)
    const circumstance = child.circumstances.find(({ isOpen }) => isOpen)?.id
    const result = await port.writeRestricted({ kind: supportGivenKind.id, fields: { subject: child.id, what, ...texts({ from, note }), ...(circumstance === undefined ? {} : { circumstance }) } })
    return result.ok ? onDone() : setProblem(problemWords(result.problem))
  }
  return (
    <>
      {problem && (
        <Banner tone="danger" live>
          {problem}
        </Banner>
      )}
      <ChoiceList
        id="support-what"
        name="what"
        legend={restricted.supportWhat}
        look="chips"
        error={missing}
        choices={choices}
        value={what}
        onChange={(next) => {
          setWhat(next)
          setMissing(undefined)
        }}
      />
      <TextField id="support-from" name="from" label={restricted.supportFrom} maxLength={MOST} value={from} onChange={setFrom} />
      <TextField id="support-note" name="note" label={restricted.supportNote} rows={3} maxLength={MOST} value={note} onChange={setNote} />
      <Button variant="primary" wide onPress={save}>
        {restricted.supportSave}
      </Button>
      <Button wide onPress={onClose}>
        {restricted.leave}
      </Button>
    </>
  )
}

/** What was left empty is not said. */
function texts(typed: Required<Pick<SupportGiven, 'from' | 'note'>>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]])))
}
