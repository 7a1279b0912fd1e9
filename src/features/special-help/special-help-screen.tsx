/** Trẻ cần giúp (ux.md screen 18): calling first, a report in a few taps, the own reports; one address, so that the way out leaves no trace. */
import { useEffect, useState } from 'react'
import { callAddress, hotlines } from '#domain/referrals/hotlines.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { dropDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { readSpecialHelp, type OwnCase, type SpecialHelpPage } from '#storage/read/special-help.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { useQuickExit } from '#ui/hooks/use-quick-exit.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { OwnCases } from './own-cases.tsx'
import { exitAddress } from './private-frame.tsx'
import { ReportFlow } from './report-flow.tsx'

const w = words.specialHelp

/** The line for children comes before all others here. */
const CHILD_LINE = '111'

type Writing = { before: OwnCase | undefined }

export function SpecialHelpScreen({ phone, onSaved }: { phone: Phone; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readSpecialHelp(phone)), [phone])
  const [writing, setWriting] = useState<Writing>()
  const [isSaved, setSaved] = useState(false)
  if (!page) return null
  if (!writing) return <Home phone={phone} page={page} isSaved={isSaved} onWrite={(before) => setWriting({ before })} onSaved={onSaved} />
  const subject = writing.before?.record.id ?? null
  return (
    <ReportFlow
      phone={phone}
      before={writing.before}
      draft={page.drafts.find((draft) => draft.subject === subject)}
      area={page.area}
      today={page.today}
      onLeave={() => {
        setWriting(undefined)
        setSaved(false)
      }}
      onSaved={() => {
        setWriting(undefined)
        setSaved(true)
        onSaved?.()
      }}
    />
  )
}

type HomeProps = { phone: Phone; page: SpecialHelpPage; /** A report was just saved. */ isSaved: boolean; onWrite: (before: OwnCase | undefined) => void; onSaved?: () => void }

function Home({ phone, page, isSaved, onWrite, onSaved }: HomeProps) {
  const exit = useQuickExit(exitAddress)
  // Calling stands on top, wherever the form before was left.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const lines = hotlines.toSorted((left, right) => Number(right.number === CHILD_LINE) - Number(left.number === CHILD_LINE))
  return (
    <PhoneScreen
      title={w.title}
      bar={
        <FlowBar title={w.title} back={exit} backLabel={w.exit}>
          <Button variant="tint" onPress={exit}>{w.exit}</Button>
        </FlowBar>
      }
      actions={<Button variant="primary" size="large" icon="edit" wide onPress={() => onWrite(undefined)}>{w.report}</Button>}
    >
      {isSaved && <Banner tone="ok" live>{w.review.saved}</Banner>}
      <p>{w.callFirst}</p>
      {lines.map(({ number, label }) => (
        <Button key={number} href={callAddress(number)} variant={number === CHILD_LINE ? 'danger' : 'secondary'} size={number === CHILD_LINE ? 'call' : 'medium'} icon="phone" detail={told(label)} wide>
          {w.call(number)}
        </Button>
      ))}
      <Banner icon="lock">{w.onlyYou}</Banner>
      {page.clashes.map(({ conflict }) => (
        <Banner key={conflict.id} tone="waiting" icon="conflict" action={{ label: w.openClash, href: `/so-khac/${conflict.id}` }}>{w.clash}</Banner>
      ))}
      {page.drafts.map((draft) => {
        const before = page.cases.find(({ record }) => record.id === draft.subject)
        return (
          <Card key={draft.id} edge="waiting">
            <p>{w.draft}</p>
            <ButtonPair>
              <Button variant="primary" onPress={() => onWrite(before)}>{w.goOn}</Button>
              <Button icon="trash" onPress={() => dropDraft(phone, draft.id)}>{w.dropDraft}</Button>
            </ButtonPair>
          </Card>
        )
      })}
      <OwnCases phone={phone} page={page} onEdit={onWrite} onSaved={onSaved} />
    </PhoneScreen>
  )
}
