/** The frame of every screen here: the way out in one tap, a title that says nothing of the child, and "Đã lưu". */
import { useEffect, type ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { useQuickExit } from '#ui/hooks/use-quick-exit.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import styles from './special-help.module.css'

/** Where the way out leads. */
export const exitAddress = '/hom-nay'

/** What is the same on every step of one report. */
export interface PrivateFacts {
  saved: boolean
  failed: boolean
  onRetry: () => unknown
  /** To the step before, or out of the form: the answers stay as a draft. */
  onBack: () => void
}

type PrivateFrameProps = {
  facts: PrivateFacts
  question: string
  questionId: string
  how?: string
  place?: string
  children?: ReactNode
  actions?: ReactNode
}

export function PrivateFrame({ facts, question, questionId, how, place, children, actions }: PrivateFrameProps) {
  const exit = useQuickExit(exitAddress)
  // A new question begins at its top, wherever the one before was left.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <PhoneScreen
      title={words.specialHelp.title}
      ground="card"
      bar={
        // "Đã lưu" stands beside the place: the way out needs the room.
        <FlowBar title={words.specialHelp.title} subtitle={[place, facts.saved ? words.ui.saved : undefined].filter(Boolean).join(' · ') || undefined} back={facts.onBack} backLabel={words.ui.flow.before} isPageHeading={false}>
          <Button variant="tint" onPress={exit}>{words.specialHelp.exit}</Button>
        </FlowBar>
      }
      actions={actions}
      actionsLook="bare"
    >
      <p role="status" className="visually-hidden">{facts.saved && words.ui.saved}</p>
      {facts.failed && <DiskFull onRetry={facts.onRetry} />}
      <div className={styles.words}>
        <h1 id={questionId} className={styles.question}>{question}</h1>
        {how && <p className={styles.how}>{how}</p>}
      </div>
      {children}
    </PhoneScreen>
  )
}
