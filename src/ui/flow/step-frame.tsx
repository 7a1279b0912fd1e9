/** The frame of every step: who it is about, "Đã lưu", where one is, the question, and the answers in reach of the thumb. */
import { useEffect, type ReactNode } from 'react'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '../action/button.tsx'
import { ButtonPair } from '../action/button-pair.tsx'
import { FlowBar } from '../layout/app-bar.tsx'
import { DiskFull } from '../layout/disk-full.tsx'
import { PhoneScreen } from '../layout/phone-screen.tsx'
import styles from './step-frame.module.css'

/** What is the same on every step of one form. */
export interface FrameFacts {
  name: string
  line: string
  /** The address to which one leaves; what was answered stays as a draft. */
  back: string
  saved: boolean
  failed: boolean
  /** Tries again what the phone could not keep. */
  onRetry: () => unknown
  /** Leads to the step before; absent on the first. */
  onBefore?: () => unknown
}

type StepFrameProps = {
  facts: FrameFacts
  /** The question, which is also the page's title. */
  question: string
  /** Id of the question's heading, for the answers to name. */
  questionId?: string
  how?: string
  strip: ReactNode
  /** Above the question: the picture with its tools. */
  figure?: ReactNode
  children?: ReactNode
  answers?: ReactNode
  /** At the right of "Câu trước". */
  aside?: ReactNode
}

export function StepFrame({ facts, question, questionId, how, strip, figure, children, answers, aside }: StepFrameProps) {
  // A new question begins at its top, wherever the one before was left.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const foot = (
    <>
      {answers}
      {(facts.onBefore || aside) && (
        <ButtonPair spread>
          {facts.onBefore ? (
            <Button variant="quiet" icon="back" onPress={facts.onBefore}>{words.ui.flow.before}</Button>
          ) : (
            <span />
          )}
          {aside}
        </ButtonPair>
      )}
    </>
  )
  return (
    <PhoneScreen
      title={told(question)}
      ground="card"
      bar={
        <FlowBar
          title={facts.name}
          subtitle={told(facts.line)}
          back={facts.back}
          backLabel={words.ui.flow.stop}
          saved={facts.saved}
          isPageHeading={false}
        />
      }
      strip={strip}
      actions={foot}
      actionsLook="bare"
    >
      {facts.failed && <DiskFull onRetry={facts.onRetry} />}
      {figure}
      <div className={styles.words}>
        <h1 id={questionId} className={styles.question}>{told(question)}</h1>
        {how && <p className={styles.how}>{told(how)}</p>}
      </div>
      {children}
    </PhoneScreen>
  )
}

/** The strip that names the part of the form in which one is. */
export function StripLabel({ children }: { children: string }) {
  return <p className={styles.strip}>{told(children)}</p>
}
