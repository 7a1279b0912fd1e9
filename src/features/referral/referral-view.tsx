/** The go-now screen itself; once the child has been seen, or the slip was dropped, a calm page of what happened. */
import { useEffect, useState } from 'react'
import { words } from '#language/words.ts'
import { referralSlip } from '#domain/referrals/messages.ts'
import { onTheWayFor } from '#domain/referrals/on-the-way.ts'
import { referralState } from '#domain/referrals/referral-state.ts'
import { displayPhone } from '#domain/formats/phone.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import type { Phone } from '#storage/phone.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { DangerBar, FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { NumberedList } from '#ui/layout/numbered-list.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { draftAddress } from '#ui/link/draft-address.ts'
import { BarrierDialog } from './barrier-dialog.tsx'
import { Calls } from './calls.tsx'
import { DestinationCard } from './destination-card.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { barrierEdit, resultEdit } from './edits.ts'
import { ProgressCard } from './progress-card.tsx'
import { referralWords } from './referral-words.ts'
import { ResultDialog } from './result-dialog.tsx'
import { SendBanner } from './send-banner.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import { useReferralEdit } from './use-referral-edit.ts'

type ReferralViewProps = { phone: Phone; page: ReferralPage; onSaved?: () => void }
type Sheet = 'slip' | 'barrier' | 'result' | 'drop'

export function ReferralView({ phone, page, onSaved }: ReferralViewProps) {
  const { referral, profile, now, authorName, visitDraft } = page
  const [sheet, setSheet] = useState<Sheet>()
  const { failed, edit } = useReferralEdit(phone, page, onSaved)
  const said = referralWords(page)
  const { state, sentence } = referralState(referral, { today: dayInVietNam(now), who: said.called })
  const dropped = typeof referral.voidReason === 'string'
  const { urgency } = referral
  const onTheMove = !dropped && state !== 'closed' && state !== 'arrived'
  const goOn = visitDraft && draftAddress(visitDraft, 'person')
  const close = () => setSheet(undefined)
  // What is said first must be seen first, wherever the screen before was left.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const editAndClose = async (set: Parameters<typeof edit>[0]) => {
    if (!(await edit(set))) return
    close()
    window.scrollTo(0, 0)
  }
  const station = [profile?.stationName, profile?.stationPhone && displayPhone(profile.stationPhone)].filter(Boolean).join(', ')

  return (
    <PhoneScreen
      title={said.title}
      actionsLook="bare"
      bar={
        onTheMove && urgency === 'emergency' ? (
          <DangerBar title={said.title} who={said.who} signs={said.reasons} />
        ) : (
          <FlowBar title={onTheMove ? said.title : said.name} subtitle={[onTheMove ? said.who : words.referral.page, said.reasons].join(' · ')} back="/hom-nay" />
        )
      }
      actions={
        onTheMove && (
          <>
            <Button variant="primary" size="large" icon="qr" wide onPress={() => setSheet('slip')}>{words.referral.giveSlip}</Button>
            <Button variant="quiet" wide onPress={() => setSheet('barrier')}>{words.referral.notGone}</Button>
          </>
        )
      }
    >
      {failed && <Banner tone="danger" live>{words.referral.diskFull}</Banner>}
      {dropped && (
        <Banner tone="info" action={{ label: words.referral.drop.restore, onPress: () => void edit({ voidReason: null }) }}>
          {words.referral.drop.dropped(referral.voidReason ?? '')}
        </Banner>
      )}
      {!dropped && state !== 'sent' && <Banner tone={state === 'not-gone' ? 'waiting' : 'info'} icon="clock" live>{told(sentence)}</Banner>}
      {onTheMove && (
        <>
          <Calls page={page} />
          {urgency === 'emergency' ? (
            <Card heading={words.referral.onTheWay}><NumberedList items={onTheWayFor[said.referred].value.map((item) => told(item))} /></Card>
          ) : (
            <Banner tone="waiting" icon="clock">{`${words.referral.calm[urgency]} ${words.referral.calm.worse}`}</Banner>
          )}
          <DestinationCard page={page} onChange={(destination) => edit({ destination })} />
        </>
      )}
      <SendBanner page={page} smsAddress={said.smsAddress} />
      {visitDraft && goOn && (
        <Button variant="tint" icon="list" size="large" wide href={goOn}>
          {words.referral.continueForm[visitDraft.form === 'danger-signs' ? 'danger-signs' : 'household-visit']}
        </Button>
      )}
      <ProgressCard page={page} />
      {!dropped && (
        <ButtonPair>
          {state !== 'closed' && <Button icon="edit" onPress={() => setSheet('result')}>{words.referral.result.write}</Button>}
          <Button icon="trash" onPress={() => setSheet('drop')}>{words.referral.drop.open}</Button>
        </ButtonPair>
      )}
      <Button variant="quiet" icon={said.referred === 'infant' || said.referred === 'child' ? 'baby' : 'heart'} href={`/nguoi/${referral.subject}`}>{words.referral.toPerson[said.referred]}</Button>
      {sheet === 'slip' && (
        <SlipSheet text={referralSlip(referral, { who: said.called, ...said.slip, station })} onClose={close} />
      )}
      <BarrierDialog open={sheet === 'barrier'} who={said.referred} chosen={referral.barrier} onClose={close} onChoose={(barrier) => editAndClose(barrierEdit(barrier, phone.ports.now()))} />
      <ResultDialog
        open={sheet === 'result'}
        who={said.referred}
        arrived={state === 'arrived'}
        onClose={close}
        onSave={(result, note) => editAndClose(resultEdit(referral, result, note, phone.ports.now(), authorName))}
      />
      <DropDialog open={sheet === 'drop'} onClose={close} onDrop={(reason) => editAndClose({ voidReason: reason })} />
    </PhoneScreen>
  )
}
