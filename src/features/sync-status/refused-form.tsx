/** One form that the station could not take: why, in words, with the ways out: mend it, ask the station, take it back. */
import { useState } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { askStation, formsStandingOn, withdrawForm } from '#storage/mend.ts'
import type { Phone } from '#storage/phone.ts'
import type { MendFacts } from '#storage/read/mend-facts.ts'
import type { NamedForm } from '#storage/read/sync-page.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { canBeAskedAbout, canBeMended, formAddress, refusalWords, refusedTitle } from './form-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type RefusedFormProps = {
  phone: Phone
  form: NamedForm
  /** The refused form that must be mended before this one. */
  first: NamedForm | undefined
  /** What it stands on is mended and on its way. */
  parentWaits: boolean
  asked: MendFacts['asked']
  now: number
}

type Asking = { what: 'station' } | { what: 'withdraw'; others: number }

export function RefusedForm({ phone, form, first, parentWaits, asked, now }: RefusedFormProps) {
  const [asking, setAsking] = useState<Asking>()
  const [failed, setFailed] = useState(false)
  const today = dayInVietNam(now)
  const title = refusedTitle(form, today)
  const address = formAddress(form)
  const byItself = !first && !parentWaits
  const close = () => setAsking(undefined)
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      setFailed(false)
    } catch {
      // The form is as it was; the person is told and may try again.
      setFailed(true)
    }
    close()
  }
  return (
    <Card edge="danger" heading={title}>
      <p>{parentWaits && !first ? words.syncStatus.parentWaits : refusalWords(form, first && refusedTitle(first, today))}</p>
      {asked && <AskedLine asked={asked} now={now} />}
      {failed && <Banner tone="danger" live>{words.syncStatus.failed}</Banner>}
      <ButtonPair>
        {canBeMended(form) && byItself && address !== undefined && <Button href={address} variant="primary">{words.syncStatus.open}</Button>}
        {canBeAskedAbout(form) && !asked && byItself && <Button onPress={() => setAsking({ what: 'station' })}>{words.syncStatus.ask}</Button>}
      </ButtonPair>
      <Button variant="quiet" wide icon="trash" onPress={async () => setAsking({ what: 'withdraw', others: await formsStandingOn(phone, form.txn) })}>
        {words.syncStatus.withdraw}
      </Button>
      <AskDialog open={asking?.what === 'station'} about={title} onClose={close} onAsk={(note) => attempt(() => askStation(phone, form.txn, note))} />
      <WithdrawDialog
        open={asking?.what === 'withdraw'}
        about={title}
        others={asking?.what === 'withdraw' ? asking.others : 0}
        onClose={close}
        onWithdraw={() => attempt(() => withdrawForm(phone, form.txn))}
      />
    </Card>
  )
}

function AskedLine({ asked, now }: { asked: NonNullable<MendFacts['asked']>; now: number }) {
  const moment = told(momentLabel(asked.at, now))
  return (
    <p>
      {asked.sent ? words.syncStatus.asked(moment) : words.syncStatus.askedWaiting(moment)}
      {asked.note !== '' && ` ${words.syncStatus.askedNote(asked.note)}`}
    </p>
  )
}
