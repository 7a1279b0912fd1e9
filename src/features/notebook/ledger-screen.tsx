/** Chép sổ (ux.md §2.21): what was written on this phone, one line of the paper book at a time, until the paper says the same. */
import { useEffect, useState, type ReactNode } from 'react'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import type { LineToCopy } from '#domain/ledger/ledger-queue.ts'
import { words } from '#language/words.ts'
import { markCopied, readLedgerQueue, takeBackCopied, type TakeBack } from '#storage/ledger-copies.ts'
import type { Phone } from '#storage/phone.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'
import { LedgerLineView } from './ledger-line.tsx'
import styles from './ledger-line.module.css'

const w = words.ledger

/** From so many lines on the paper may have them all already: a book that was written down before this phone came. */
const MANY_LINES = 10

type Undo = { key: number; message: string; at: number; mark: TakeBack }

export function LedgerScreen({ phone }: { phone: Phone }) {
  // The lines are read once: while one is copied nothing may move under the pen.
  const [queue, setQueue] = useState<readonly LineToCopy[]>()
  const [at, setAt] = useState(0)
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set())
  const [undo, setUndo] = useState<Undo>()
  const saving = useSaving()
  useEffect(() => {
    void readLedgerQueue(phone).then(setQueue)
  }, [phone])
  const readAgain = async () => {
    setQueue(await readLedgerQueue(phone))
    setAt(0)
  }
  if (!queue) return <LedgerFrame subtitle="" />

  const mark = (lines: readonly LineToCopy[], next: number, message: string) =>
    saving.run(async () => {
      const before = await markCopied(phone, lines.map(({ line }) => line))
      setCopied((known) => new Set([...known, ...before.ids]))
      setUndo({ key: (undo?.key ?? 0) + 1, message, at, mark: before })
      setAt(next)
      window.scrollTo({ top: 0 })
    })
  const takeBack = () =>
    saving.run(async () => {
      if (!undo) return
      await takeBackCopied(phone, undo.mark)
      const gone = new Set(undo.mark.ids)
      setCopied((known) => new Set([...known].filter((id) => !gone.has(id))))
      setAt(undo.at)
      setUndo(undefined)
    })
  const entry = queue[at]
  const toast = undo && <UndoToast key={undo.key} message={undo.message} onUndo={() => void takeBack()} onExpire={() => setUndo(undefined)} />
  if (!entry) {
    const left = queue.filter(({ line }) => !copied.has(line.id)).length
    return (
      <LedgerFrame subtitle="">
        <EmptyState icon={left > 0 ? 'book' : 'disc-check'} action={left > 0 ? <Button variant="primary" onPress={readAgain}>{w.again}</Button> : <Button href="/so-tay">{w.back}</Button>}>
          {left > 0 ? w.left(left) : copied.size > 0 ? w.emptyAfter(copied.size) : w.empty}
        </EmptyState>
        {toast}
      </LedgerFrame>
    )
  }
  const isCopied = copied.has(entry.line.id)
  const rest = queue.filter(({ line }) => !copied.has(line.id))
  return (
    <LedgerFrame
      subtitle={w.place(at + 1, queue.length)}
      actions={
        <>
          {isCopied ? (
            <Button variant="primary" size="large" wide icon="chevron-right" onPress={() => setAt(at + 1)}>{w.copiedAlready}</Button>
          ) : (
            <Button variant="primary" size="large" wide icon="check" onPress={() => mark([entry], at + 1, w.copiedNow)}>{w.copied}</Button>
          )}
          <ButtonPair>
            <Button disabled={at === 0} icon="back" onPress={() => setAt(at - 1)}>{w.before}</Button>
            <Button onPress={() => setAt(at + 1)}>{w.skip}</Button>
          </ButtonPair>
        </>
      }
    >
      {saving.failed && <Banner tone="danger" live>{w.failed}</Banner>}
      <p className={styles.head} role="status">
        {w.household(displayHouseholdNumber(numberOf(entry)))}
        <Pill tone={entry.what === 'change' ? 'waiting' : 'info'} icon={entry.what === 'change' ? 'edit' : 'plus'}>{kindOf(entry)}</Pill>
      </p>
      <LedgerLineView entry={entry} />
      {rest.length >= MANY_LINES && (
        <Button variant="quiet" wide onPress={() => mark(rest, queue.length, w.allMarked(rest.length))}>{w.allThere(rest.length)}</Button>
      )}
      {toast}
    </LedgerFrame>
  )
}

type LedgerFrameProps = { subtitle: string; actions?: ReactNode; children?: ReactNode }

function LedgerFrame({ subtitle, actions, children }: LedgerFrameProps) {
  return (
    <PhoneScreen title={w.title} bar={<FlowBar title={w.title} {...(subtitle === '' ? {} : { subtitle })} back="/so-tay" />} actions={actions}>
      {children}
    </PhoneScreen>
  )
}

function numberOf({ line }: LineToCopy): string {
  return line.cells.number ?? ''
}

function kindOf({ line, what }: LineToCopy): string {
  if (what === 'change') return w.changedLine
  return line.kind === 'household' ? w.newHousehold : w.newLine
}
