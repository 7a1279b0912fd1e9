/** Numbers to call with one tap: the station's, and up to three of her own, checked as they are written. */
import { useState } from 'react'
import { displayPhone, parsePhone } from '#domain/formats/phone.ts'
import { phoneProblemText } from '#domain/forms/wording/unreadable.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { QuickCall } from '#storage/meta.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Card } from '#ui/layout/card.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'

const w = words.settings

/** Beside the station's. */
const MOST_CALLS = 3
const LONGEST_NAME = 40

type QuickCallsProps = {
  station: { name: string; number: string } | undefined
  calls: readonly QuickCall[]
  /** Resolves when they are kept. */
  onChange: (calls: readonly QuickCall[]) => Promise<unknown>
}

export function QuickCalls({ station, calls, onChange }: QuickCallsProps) {
  const [isAdding, setAdding] = useState(false)
  const [gone, setGone] = useState<{ key: number; calls: readonly QuickCall[]; name: string }>()
  const remove = async (call: QuickCall) => {
    await onChange(calls.filter((one) => one !== call))
    setGone({ key: (gone?.key ?? 0) + 1, calls, name: call.name })
  }
  const putBack = async () => {
    if (gone) await onChange(gone.calls)
    setGone(undefined)
  }
  return (
    <Card heading={w.quickCall}>
      {station ? (
        <Button href={callAddress(station.number)} icon="phone" detail={displayPhone(station.number)} wide>{w.call(station.name)}</Button>
      ) : (
        <p>{w.noStationNumber}</p>
      )}
      {calls.map((call) => (
        <ButtonPair key={`${call.name} ${call.number}`}>
          <Button href={callAddress(call.number)} icon="phone" detail={displayPhone(call.number)}>{w.call(call.name)}</Button>
          <Button icon="trash" label={w.removeCallOf(call.name)} onPress={() => remove(call)}>{w.removeCall}</Button>
        </ButtonPair>
      ))}
      {isAdding ? (
        <NewCall
          onAdd={async (call) => {
            await onChange([...calls, call])
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        calls.length < MOST_CALLS && <Button icon="plus" wide onPress={() => setAdding(true)}>{w.addCall}</Button>
      )}
      {gone && <UndoToast key={gone.key} message={w.callRemoved(gone.name)} onUndo={() => void putBack()} onExpire={() => setGone(undefined)} />}
    </Card>
  )
}

function NewCall({ onAdd, onCancel }: { onAdd: (call: QuickCall) => Promise<unknown>; onCancel: () => void }) {
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [errors, setErrors] = useState<{ name?: string; number?: string }>({})
  const add = async () => {
    const parsed = parsePhone(number)
    const wrong = { ...(name.trim() === '' ? { name: w.callNameMissing } : {}), ...(parsed.ok ? {} : { number: told(phoneProblemText(parsed.problem)) }) }
    setErrors(wrong)
    if (parsed.ok && wrong.name === undefined) await onAdd({ name: name.trim().normalize('NFC'), number: parsed.value.number })
  }
  return (
    <>
      <TextField id="call-name" name="call-name" label={w.callName} hint={w.callNameHint} maxLength={LONGEST_NAME} value={name} onChange={setName} {...(errors.name === undefined ? {} : { error: errors.name })} />
      <TextField id="call-number" name="call-number" label={w.callNumber} inputMode="numeric" maxLength={20} value={number} onChange={setNumber} {...(errors.number === undefined ? {} : { error: errors.number })} />
      <ButtonPair>
        <Button variant="primary" onPress={add}>{w.keepCall}</Button>
        <Button onPress={onCancel}>{w.cancelCall}</Button>
      </ButtonPair>
    </>
  )
}
