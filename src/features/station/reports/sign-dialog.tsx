/** Asks who signs, says what signing does, and leads to the signed report. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import type { ReportDraft } from '#protocol/station-reports.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { reportAddress } from '../addresses.ts'
import { problemWords } from '../reading/problem-words.ts'
import { useStation } from '../station-context.tsx'
import { periodWords } from '../targets/period.ts'
import { reportTitle } from './report-lines.ts'

type SignDialogProps = { open: boolean; draft: ReportDraft; onClose: () => void }

export function SignDialog({ open, draft, onClose }: SignDialogProps) {
  return (
    <Dialog open={open} title={stationWords.station.reports.sign.title} onClose={onClose}>
      <SignForm draft={draft} onClose={onClose} />
    </Dialog>
  )
}

const LONGEST = 120

function SignForm({ draft, onClose }: Omit<SignDialogProps, 'open'>) {
  const { port, session } = useStation()
  const [, navigate] = useLocation()
  // The draft may be counted again behind the dialog; a second try is still of this one report.
  const [{ record, content: { header } }] = useState(draft)
  const [by, setBy] = useState(session.name)
  const [title, setTitle] = useState('')
  const [missing, setMissing] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const { sign } = stationWords.station.reports
  const press = async () => {
    if (by.trim() === '') return setMissing(sign.missing)
    const result = await port.signReport({ record, what: header.what, ...header.period, by: by.trim(), ...(title.trim() === '' ? {} : { title: title.trim() }) })
    if (result.ok) return navigate(reportAddress(result.value.record))
    return setProblem(problemWords(result.problem))
  }
  return (
    <>
      <p>{sign.explain(reportTitle(header), periodWords(header.period))}</p>
      <p>{sign.after}</p>
      {header.notes.some(({ code }) => code === 'not-over') && <Banner tone="waiting" icon="diamond-alert">{sign.notOver}</Banner>}
      <TextField id="sign-by" name="by" label={sign.by} maxLength={LONGEST} required value={by} error={missing} onChange={(next) => { setBy(next); setMissing(undefined) }} />
      <TextField id="sign-title" name="title" label={sign.signerTitle} hint={sign.titleHint} maxLength={LONGEST} value={title} onChange={setTitle} />
      {problem !== undefined && <Banner tone="danger" live>{problem}</Banner>}
      <Button variant="primary" wide onPress={press}>
        {sign.yes}
      </Button>
      <Button wide onPress={onClose}>
        {sign.no}
      </Button>
    </>
  )
}
