/** The code itself: typed, or scanned where the browser can read QR codes. */
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { FlowBar, MainBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { missingDigits, typedCode } from './enrol-code.ts'
import styles from './enrol.module.css'
import { detectorMaker, QrScanner } from './qr-scanner.tsx'

/** How an enrolment ended. */
export type EnrolOutcome = 'enrolled' | keyof typeof words.enrol.refused

type CodeEntryProps = {
  enrol: (code: string) => Promise<EnrolOutcome>
  codeFromLink: string
  /** Why the code that was sent before did not work. */
  refused?: string | undefined
  /** The phone has its book already: the way back to it. */
  back?: string | (() => void) | undefined
}

export function CodeEntry({ enrol, codeFromLink, refused, back }: CodeEntryProps) {
  const [code, setCode] = useState(codeFromLink)
  const [problem, setProblem] = useState(refused)
  const [scanning, setScanning] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    // A code that works once is not left in the address bar for others to read.
    if (codeFromLink !== '') window.history.replaceState(window.history.state, '', window.location.pathname)
  }, [codeFromLink])

  const send = async (wanted: string) => {
    const missing = missingDigits(wanted)
    if (missing > 0) {
      setProblem(words.enrol.codeMissing(missing))
      return
    }
    if (busy) return
    setBusy(true)
    const outcome = await enrol(wanted).finally(() => setBusy(false))
    if (outcome !== 'enrolled') setProblem(words.enrol.refused[outcome])
  }
  const scanned = (found: string) => {
    setScanning(false)
    setCode(found)
    setProblem(undefined)
    void send(found)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(code)
  }
  const canScan = detectorMaker() !== undefined

  return (
    <PhoneScreen
      title={words.enrol.title}
      hasErrors={problem !== undefined}
      bar={back === undefined ? <MainBar title={words.enrol.title} subtitle={words.enrol.brand} /> : <FlowBar title={words.enrol.title} back={back} />}
      actions={
        <>
          <Button variant="primary" size="large" wide onPress={() => send(code)}>
            {words.enrol.submit}
          </Button>
          {canScan && (
            <Button icon={scanning ? 'edit' : 'qr'} wide onPress={() => setScanning(!scanning)}>
              {scanning ? words.enrol.scanStop : words.enrol.scan}
            </Button>
          )}
        </>
      }
    >
      <Card>
        <p>{words.enrol.explain}</p>
        {scanning ? (
          <QrScanner onCode={scanned} />
        ) : (
          <form onSubmit={submit} noValidate>
            <TextField
              id="code"
              name="code"
              label={words.enrol.code}
              hint={words.enrol.codeHint}
              error={problem}
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(text) => {
                setCode(typedCode(text))
                setProblem(undefined)
              }}
            />
          </form>
        )}
      </Card>
      <p className={styles.station}>
        <TextLink href="/tram" chevron leavesApp>
          {words.enrol.forStation}
        </TextLink>
      </p>
    </PhoneScreen>
  )
}
