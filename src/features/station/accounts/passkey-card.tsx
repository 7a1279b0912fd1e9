/** Khóa truy cập: signing in by fingerprint, face or the device's own PIN; added and taken away after the password. */
import { useCallback, useState } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { PasskeyRow } from '#protocol/passkeys.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { ToldBanner, type Told } from '../frame/told.tsx'
import { Answered } from '../reading/answered.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import type { PasskeyOutcome } from '../station-port.ts'
import { lowerMoment } from './account-state.ts'
import styles from './accounts.module.css'

const { passkeys, own } = stationWords.station

/** What is about to be done once the password is given. */
type Step = { title: string; doIt: string; done: string; act: (present: string) => Promise<PasskeyOutcome> }

export function PasskeyCard() {
  const { port, now } = useStation()
  const load = useCallback(() => port.passkeys(), [port])
  const answer = useAnswer(load)
  const [step, setStep] = useState<Step>()
  const [outcome, setTold] = useState<Told>()
  const done = (words: string) => {
    setStep(undefined)
    setTold({ tone: 'ok', text: words })
    void answer.ask()
  }
  const add: Step = { title: passkeys.add, doIt: passkeys.add, done: passkeys.added, act: port.addPasskey }
  const removing = (row: PasskeyRow): Step => ({ title: passkeys.remove, doIt: passkeys.remove, done: passkeys.removed, act: (present) => port.removePasskey(row.id, present) })
  return (
    <Card heading={passkeys.heading}>
      <div className={styles.cards}>
        <p className={styles.note}>{port.offersPasskeys ? passkeys.explain : passkeys.notHere}</p>
        <ToldBanner told={outcome} />
        <Answered answer={answer}>
          {(rows) => (
            <ul className={styles.keys}>
              {rows.map((row) => (
                <li key={row.id}>
                  <span className={styles.key}>
                    <b>{row.agent || own.unknown}</b>
                    <small>{row.usedAt === null ? passkeys.since(lowerMoment(row.createdAt, now)) : passkeys.used(told(momentLabel(row.usedAt, now)))}</small>
                  </span>
                  <Button label={`${passkeys.remove}: ${row.agent || own.unknown}`} onPress={() => setStep(removing(row))}>
                    {passkeys.remove}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Answered>
        {port.offersPasskeys && (
          <div>
            <Button icon="plus" onPress={() => setStep(add)}>
              {passkeys.add}
            </Button>
          </div>
        )}
      </div>
      <Dialog open={step !== undefined} title={step?.title ?? ''} onClose={() => setStep(undefined)}>
        {step && <PasswordFirst step={step} onDone={() => done(step.done)} />}
      </Dialog>
    </Card>
  )
}

function PasswordFirst({ step, onDone }: { step: Step; onDone: () => void }) {
  const [present, setPresent] = useState('')
  const [problem, setProblem] = useState<string>()
  const press = async () => {
    if (present === '') return setProblem(own.presentMissing)
    const outcome = await step.act(present)
    if (outcome.ok) return onDone()
    return setProblem(outcome.problem === 'cancelled' ? passkeys.cancelled : problemWords(outcome.problem))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void press()
      }}
    >
      <p>{passkeys.passwordFirst}</p>
      <TextField id="passkey-present" name="present" type="password" autoComplete="current-password" label={own.present} error={problem} value={present} onChange={setPresent} />
      <Button type="submit" variant="primary" wide>
        {step.doIt}
      </Button>
    </form>
  )
}
