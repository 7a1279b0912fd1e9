/** Phiếu P0 tháng (ux.md §2.20): the month's numbers, each opening the names that it counts; to print, or to hand on as a picture. */
import { useState } from 'react'
import { slipLayout, type SlipPart } from '#domain/ledger/slip-layout.ts'
import { daysOfMonth, monthOf, type SlipEntry } from '#domain/ledger/month-slip.ts'
import { addMonths } from '#domain/time/calendar-day.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readMonthSlip, type MonthSlipPage } from '#storage/read/month-slip.ts'
import { watch } from '#storage/watch.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PlainRow, PlainRows } from '#ui/layout/plain-row.tsx'
import { canShareFiles, shareSlip } from './share-slip.ts'
import { entryNote, monthWords, nameOf, slipPaper } from './slip-paper.ts'
import { SlipSheet } from './slip-sheet.tsx'
import styles from './slip.module.css'

const w = words.ledger

export function SlipScreen({ phone }: { phone: Phone }) {
  const today = dayInVietNam(phone.ports.now())
  const [month, setMonth] = useState(monthOf(today))
  const [failed, setFailed] = useState(false)
  const { value: page } = useWatch(() => watch(() => readMonthSlip(phone, month, today)), [phone, month, today])
  const isNow = month === monthOf(today)
  const paper = page && slipPaper(page, month, today)
  const share = async () => {
    if (paper) setFailed(!(await shareSlip(w.slipFile(month), paper)))
  }
  return (
    <PhoneScreen
      title={w.slipTitle}
      bar={<FlowBar title={w.slipTitle} subtitle={monthWords(month)} back="/so-tay" />}
      actions={
        <ButtonPair>
          <Button variant="primary" icon="printer" onPress={() => window.print()}>{w.print}</Button>
          <Button icon={canShareFiles() ? 'share' : 'download'} onPress={share}>{canShareFiles() ? w.share : w.saveImage}</Button>
        </ButtonPair>
      }
    >
      <div className={styles.months}>
        <Button icon="back" onPress={() => setMonth(shifted(month, -1))}>{w.monthBefore}</Button>
        <Button iconAfter="chevron-right" disabled={isNow} onPress={() => setMonth(shifted(month, 1))}>{w.monthAfter}</Button>
      </div>
      {failed && <Banner tone="danger" live>{w.shareFailed}</Banner>}
      {isNow && <p>{w.slipSoFar(displayDate(daysOfMonth(month, today).to))}</p>}
      {page && paper && (
        <>
          {slipLayout.value.map((part) => <Part key={part.heading} part={part} page={page} />)}
          <p className={styles.note}>{w.slipNewNote}</p>
          <p className={styles.note}>{w.slipLacks}</p>
          <SlipSheet paper={paper} />
        </>
      )}
    </PhoneScreen>
  )
}

function shifted(month: string, by: number): string {
  return monthOf(addMonths(`${month}-01`, by))
}

function Part({ part, page }: { part: SlipPart; page: MonthSlipPage }) {
  return (
    <Card heading={told(part.heading)}>
      <div>
        {part.rows.map((row) => <Row key={row.id} row={row} entries={page.slip[row.id]} page={page} />)}
      </div>
    </Card>
  )
}

function Row({ row: { id, label, isPartOfAbove = false }, entries, page }: { row: SlipPart['rows'][number]; entries: readonly SlipEntry[]; page: MonthSlipPage }) {
  const [isOpen, setOpen] = useState(false)
  const listId = `slip-${id}`
  const name = `${styles.label} ${isPartOfAbove ? styles.part : ''}`
  if (entries.length === 0) {
    return (
      <p className={styles.row}>
        <span className={name}>{told(label)}</span>
        <b className={`${styles.number} tabular`}>0</b>
      </p>
    )
  }
  return (
    <div>
      <button type="button" className={`${styles.row} ${styles.opens}`} aria-expanded={isOpen} aria-controls={listId} aria-label={w.show(told(label), entries.length)} onClick={() => setOpen(!isOpen)}>
        <span className={name}>{told(label)}</span>
        <b className={`${styles.number} tabular`}>{entries.length}</b>
        <Icon name="chevron-down" size={20} />
      </button>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <PlainRows label={told(label)}>
            {entries.map((entry) => (
              <PlainRow key={`${entry.record} ${entry.on}`} href={`/${entry.kind === 'household' ? 'ho' : 'nguoi'}/${entry.record}`} end={<Icon name="chevron-right" size={20} />}>
                {nameOf(page, entry)}
                <span className={styles.about}>{entryNote(page, entry)}</span>
              </PlainRow>
            ))}
          </PlainRows>
        )}
      </div>
    </div>
  )
}
