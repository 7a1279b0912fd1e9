/** Vitamin A (ux.md screen 15): the children of a round, one row each; one tap says swallowed, and the rest have their reasons. */
import { useState } from 'react'
import { roundToBegin, roundsToShow, sittingOf, type QueueRound } from '#domain/schedules/vitamin-a-queue.ts'
import { shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readVitaminAPage, type VitaminAPage } from '#storage/read/vitamin-a-page.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { RoundList } from './round-list.tsx'

const w = words.vitaminA

type VitaminAScreenProps = {
  phone: Phone
  /** Begin with this child alone. */
  child?: string | undefined
  onSaved?: () => void
}

export function VitaminAScreen({ phone, child, onSaved }: VitaminAScreenProps) {
  const { value: page } = useWatch(() => watch(() => readVitaminAPage(phone)), [phone])
  const [chosen, setChosen] = useState<string>()
  if (!page) return null
  const rounds = roundsToShow(page.campaigns, page.today)
  const sitting = sittingOf(rounds, page.ownDoses, page.now)
  const round = rounds.find(({ from }) => from === chosen) ?? sitting?.round ?? roundToBegin(rounds, page.today)
  if (!round) return <PhoneScreen title={w.title} bar={<FlowBar title={w.title} back="/ghi-moi" />}><p>{w.nobody}</p></PhoneScreen>
  return <RoundList key={round.from} phone={phone} page={page} round={round} begunFor={sitting?.round === round ? sitting.day : undefined} child={child} onSaved={onSaved} choice={<RoundChoice page={page} rounds={rounds} round={round} onChoose={setChosen} />} />
}

type RoundChoiceProps = { page: VitaminAPage; rounds: readonly QueueRound[]; round: QueueRound; onChoose: (from: string) => void }

function RoundChoice({ page, rounds, round, onChoose }: RoundChoiceProps) {
  if (rounds.length < 2) return null
  return (
    <div role="group" aria-label={w.rounds}>
      <ButtonPair>
        {rounds.map(({ from, label }) => (
          <Button key={from} pressed={from === round.from} icon={from === round.from ? 'check' : undefined} onPress={() => onChoose(from)}>{w.round(told(label), told(shortDayLabel(from, page.today)))}</Button>
        ))}
      </ButtonPair>
    </div>
  )
}
