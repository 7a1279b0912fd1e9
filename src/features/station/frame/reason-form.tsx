/** Asks why before a step that people will ask about later: ready reasons, or one's own; then the step, or leaving it. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { keptStationWords, stationWords } from '#language/station-words.ts'
import type { StationWords } from '#language/words-shape.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { problemWords } from '../reading/problem-words.ts'
import type { Result } from '../station-port.ts'

/** Most letters of a reason, as the endpoint takes them. */
const MOST = 200

const OTHER = 'other'

type ReasonFormProps<Value> = {
  id: string
  legend: string
  /** The ready ones, out of the words of a language. */
  reasons: (words: StationWords) => readonly string[]
  doIt: string
  leave: string
  danger?: boolean
  /** What else must be right first; it tells itself what is not. */
  check?: () => boolean
  /** What that is, between the reason and the step. */
  children?: ReactNode
  act: (reason: string) => Promise<Result<Value>>
  onDone: (value: Value) => void
  onLeave: () => void
}

export function ReasonForm<Value>({ id, legend, reasons, doIt, leave, danger = false, check, children, act, onDone, onLeave }: ReasonFormProps<Value>) {
  const { reason } = stationWords.station
  const [chosen, setChosen] = useState<string>()
  const [own, setOwn] = useState('')
  const [problem, setProblem] = useState<string>()
  const text = chosen === OTHER ? own.trim() : chosen
  // A reason is read by others too: the book keeps the Vietnamese of it.
  const labels = reasons(stationWords)
  const ready = reasons(keptStationWords).map((value, place) => ({ value, label: labels[place] ?? value }))
  const press = async () => {
    const isRight = check?.() ?? true
    setProblem(text ? undefined : reason.missing)
    if (!text || !isRight) return
    const result = await act(text)
    if (result.ok) onDone(result.value)
    else setProblem(problemWords(result.problem))
  }
  return (
    <>
      <ChoiceList
        id={`${id}-reason`}
        name="reason"
        legend={legend}
        error={problem}
        choices={[...ready, { value: OTHER, label: reason.other }]}
        value={chosen}
        onChange={(next) => {
          setChosen(next)
          setProblem(undefined)
        }}
      />
      {chosen === OTHER && <TextField id={`${id}-own`} name="own" label={reason.own} maxLength={MOST} value={own} onChange={setOwn} />}
      {children}
      <Button variant={danger ? 'danger' : 'primary'} wide onPress={press}>
        {doIt}
      </Button>
      <Button wide onPress={onLeave}>
        {leave}
      </Button>
    </>
  )
}
