/** Several signs on one screen: one row for each, each answered on its own; the last answer leads on. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import type { SignListId } from '#domain/signs/sign-list-for.ts'
import { askedSign, type AskedSign, type SignStep } from '#domain/signs/sign-steps.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { pictureById } from '#ui/pictures/index.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { pictureOf } from './picture-of.ts'
import styles from './sign-list-step.module.css'
import { StepFrame, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { UnsureDialog } from './unsure-dialog.tsx'

type SignListStepProps = {
  facts: FrameFacts
  strip: ReactNode
  list: SignListId
  step: SignStep
  signs: Readonly<Record<string, ThreeWay>>
  /** `last` is true when this answer was the only one missing. */
  onAnswer: (code: string, answer: ThreeWay, last: boolean) => unknown
  onNext: () => unknown
}

export function SignListStep({ facts, strip, list, step, signs, onAnswer, onNext }: SignListStepProps) {
  const [unsure, setUnsure] = useState<AskedSign>()
  const [tried, setTried] = useState(false)
  const findings = step.findings.flatMap((code) => askedSign(list, code) ?? [])
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
            asksWhole={list !== 'young-infant'}
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
  finding: AskedSign
  /** A newborn's rows say it all in their label; elsewhere the whole question is to be read out. */
  asksWhole: boolean
  value: ThreeWay | undefined
  onAnswer: (value: 'yes' | 'no') => unknown
  onUnsure: () => void
}

function SignRow({ finding, asksWhole, value, onAnswer, onUnsure }: SignRowProps) {
  const labelId = `sign-${finding.code}`
  const drawing = pictureOf(finding)
  const Picture = drawing === undefined ? undefined : pictureById[drawing]
  return (
    <li>
      <div className={styles.row} role="group" aria-labelledby={labelId}>
        <div className={styles.head}>
          {Picture && <Picture label="" className={styles.picture} />}
          <div className={styles.words}>
            <p id={labelId} className={asksWhole ? styles.question : styles.label}>{told(asksWhole ? finding.question : finding.label)}</p>
            <Button variant="quiet" icon="help" onPress={onUnsure}>
              {value === 'unknown' ? words.visit.list.unknown : words.visit.unsure}
            </Button>
          </div>
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
