/** The last of the eight steps: one row for each remaining sign, each answered on its own; the last answer leads on. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import { findFinding, type KnownFinding } from '#domain/signs/newborn-findings.ts'
import type { DangerSignStep } from '#domain/signs/newborn-steps.ts'
import { Button } from '#ui/action/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import styles from './sign-list-step.module.css'
import { StepFrame, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { UnsureDialog } from './unsure-dialog.tsx'

type SignListStepProps = {
  facts: FrameFacts
  strip: ReactNode
  step: DangerSignStep
  ageDays: number
  signs: Readonly<Record<string, ThreeWay>>
  /** `last` is true when this answer was the only one missing. */
  onAnswer: (code: string, answer: ThreeWay, last: boolean) => unknown
  onNext: () => unknown
}

export function SignListStep({ facts, strip, step, ageDays, signs, onAnswer, onNext }: SignListStepProps) {
  const [unsure, setUnsure] = useState<KnownFinding>()
  const [tried, setTried] = useState(false)
  const findings = step.findings
    .flatMap((code) => findFinding(code) ?? [])
    .filter(({ fromAgeDays }) => ageDays >= (fromAgeDays ?? 0))
  const missing = findings.filter(({ code }) => signs[code] === undefined)
  const answer = (code: string, value: ThreeWay) => onAnswer(code, value, missing.length === 1 && missing[0]?.code === code)
  return (
    <StepFrame
      facts={facts}
      question={step.title}
      strip={strip}
      answers={
        <Button variant="primary" size="large" wide onPress={() => (missing.length === 0 ? onNext() : setTried(true))}>
          {words.visit.next}
        </Button>
      }
    >
      {tried && missing.length > 0 && <Banner tone="danger" live>{words.visit.list.open(missing.length)}</Banner>}
      <ul className={styles.rows}>
        {findings.map((finding) => (
          <SignRow
            key={finding.code}
            finding={finding}
            value={signs[finding.code]}
            onAnswer={(value) => answer(finding.code, value)}
            onUnsure={() => setUnsure(finding)}
          />
        ))}
      </ul>
      <UnsureDialog
        finding={unsure}
        onClose={() => setUnsure(undefined)}
        onUnknown={() => {
          setUnsure(undefined)
          return unsure && answer(unsure.code, 'unknown')
        }}
      />
    </StepFrame>
  )
}

type SignRowProps = {
  finding: KnownFinding
  value: ThreeWay | undefined
  onAnswer: (value: 'yes' | 'no') => unknown
  onUnsure: () => void
}

function SignRow({ finding, value, onAnswer, onUnsure }: SignRowProps) {
  const labelId = `sign-${finding.code}`
  return (
    <li>
      <div className={styles.row} role="group" aria-labelledby={labelId}>
        <div className={styles.head}>
          <p id={labelId} className={styles.label}>{finding.label}</p>
          <Button variant="quiet" icon="help" onPress={onUnsure}>
            {value === 'unknown' ? words.visit.list.unknown : words.visit.unsure}
          </Button>
        </div>
        <div className={styles.pair}>
          <button type="button" className={styles.no} aria-pressed={value === 'no'} onClick={() => onAnswer('no')}>
            <Icon name="check" size={20} strokeWidth={2.6} />
            {words.ui.no}
          </button>
          <button type="button" className={styles.yes} aria-pressed={value === 'yes'} onClick={() => onAnswer('yes')}>
            <Icon name="octagon-alert" size={20} strokeWidth={2.4} />
            {words.ui.yes}
          </button>
        </div>
      </div>
    </li>
  )
}
