/** One refused form in full: what its author asked, why it was refused, what was written, and the station's two answers. */
import { useState } from 'react'
import { givenName } from '#domain/text/name.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { QuarantineRow } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Pane } from '#ui/layout/pane.tsx'
import { ConfirmDialog } from '../frame/confirm-dialog.tsx'
import { DetailHead } from '../frame/detail-head.tsx'
import { ToldBanner } from '../frame/told.tsx'
import type { Told } from '../frame/told.tsx'
import { WideFacts } from '../frame/wide-facts.tsx'
import { dayPair, fieldFacts, kindWords } from '../reading/field-words.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { HeldForm } from './held-forms.ts'
import styles from './quarantine.module.css'

type FormDetailProps = {
  form: HeldForm
  told: Told | undefined
  isAsked: boolean
  follows: boolean
  settle: (form: HeldForm, action: 'dismiss' | 'retry') => Promise<void>
}

export function FormDetail({ form, told: answer, isAsked, follows, settle }: FormDetailProps) {
  const { session, now } = useStation()
  const [isSure, setIsSure] = useState(false)
  const { quarantine, ctv } = stationWords.station
  const who = ctv(givenName(form.authorName))
  const { phone } = form
  const place = [groupName(session, form.area), quarantine.held(told(momentLabel(form.receivedAt, now))), phone && quarantine.fromPhone(phone.name)]
  const dismiss = async () => {
    setIsSure(false)
    await settle(form, 'dismiss')
  }
  return (
    <Pane
      label={quarantine.detail}
      foot={
        <>
          {form.canRetry && (
            <Button variant="primary" icon="check" onPress={() => settle(form, 'retry')}>
              {quarantine.retry}
            </Button>
          )}
          <Button onPress={() => setIsSure(true)}>{quarantine.dismiss}</Button>
          <p className={styles.hears}>{!form.canRetry ? quarantine.noRetry : phone?.isStopped ? quarantine.hearsNot(who) : quarantine.hears(who)}</p>
        </>
      }
    >
      <ToldBanner told={answer} />
      <DetailHead
        title={form.about}
        isAsked={isAsked}
        follows={follows}
        actions={
          phone?.number && (
            <Button icon="phone" href={`tel:${phone.number}`}>
              {quarantine.call(who)}
            </Button>
          )
        }
      >
        {[form.what, ...place, phone?.isStopped && quarantine.phoneStopped].filter(Boolean).join(' · ')}
      </DetailHead>
      {form.asked && (
        <Banner tone="waiting" icon="message">
          <b>{form.asked.note ? quarantine.asked(form.asked.note) : quarantine.askedNoNote}</b>
          <span className={styles.line}>{quarantine.askedAt(who, told(momentLabel(form.asked.at, now)))}</span>
        </Banner>
      )}
      <section>
        <h3 className={styles.heading}>{quarantine.why}</h3>
        <ul className={styles.reasons}>
          {form.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </section>
      {form.rows.map((row) => (
        <Written key={row.opId} row={row} alone={form.rows.length === 1} />
      ))}
      <ConfirmDialog open={isSure} danger title={quarantine.dismissTitle} yes={quarantine.dismissYes} no={quarantine.keep} onYes={dismiss} onClose={() => setIsSure(false)}>
        <p>{quarantine.dismissExplain}</p>
        <p>{phone?.isStopped ? quarantine.hearsNot(who) : quarantine.hears(who)}</p>
      </ConfirmDialog>
    </Pane>
  )
}

/** One record of the form in words. */
function Written({ row, alone }: { row: QuarantineRow; alone: boolean }) {
  const { now } = useStation()
  const { occurredOn, recordedAt } = row.fields
  const days = dayPair(typeof occurredOn === 'string' ? occurredOn : undefined, typeof recordedAt === 'number' ? recordedAt : undefined)
  const facts = fieldFacts(row.fields, now)
  return (
    <section>
      <h3 className={styles.heading}>
        {alone ? stationWords.station.quarantine.written : kindWords(row.kind)}
        {days && <span className="tabular">{days}</span>}
      </h3>
      <WideFacts facts={facts} />
    </section>
  )
}
