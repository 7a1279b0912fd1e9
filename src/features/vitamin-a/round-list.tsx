/** The list of one round: its days, the counter, the search, the rows, and who cannot be placed for want of a birthday. */
import { useState, type ReactNode } from 'react'
import { vitaminADayProblems } from '#domain/forms/vitamin-a-dose.ts'
import { isDose, roundPhase, type QueueChild, type QueueRound } from '#domain/schedules/vitamin-a-queue.ts'
import { searchKey } from '#domain/text/search-key.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import type { ListedChild, VitaminAPage } from '#storage/read/vitamin-a-page.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'
import { DoseDay } from './dose-day.tsx'
import { QueueRow } from './queue-row.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { phaseWords, roundDays } from './round-words.ts'
import { useQueue } from './use-queue.ts'
import styles from './vitamin-a.module.css'

const w = words.vitaminA
type Filter = keyof typeof w.filter

type RoundListProps = {
  phone: Phone
  page: VitaminAPage
  round: QueueRound
  /** The day of the ticks before the app was closed under the hand. */
  begunFor: string | undefined
  child: string | undefined
  choice: ReactNode
  onSaved?: (() => void) | undefined
}

export function RoundList({ phone, page, round, begunFor, child, choice, onSaved }: RoundListProps) {
  const { today } = page
  const phase = roundPhase(round, today)
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [only, setOnly] = useState(child)
  // A round whose days are over has no day of its own: it is chosen, never taken for granted.
  const [day, setDay] = useState(begunFor ?? (phase === 'on' || phase === 'catch-up' ? today : ''))
  const [dayMissing, setDayMissing] = useState(false)
  const [open, setOpen] = useState<string>()
  const { queue, failed, undo, say, takeBack } = useQueue(phone, page, round, onSaved)
  const nameOf = (one: ListedChild) => words.person.called(one, today, one.motherName)
  const shown = queue.called.filter((one) => (only === undefined ? matches(one, typed) && fits(one, filter) : one.child.id === only))
  const chosen = queue.called.find((one) => one.child.id === open)
  const canWrite = phase !== 'ahead'
  const put = (one: QueueChild<ListedChild>, outcome: Parameters<typeof say>[2]['outcome']) => {
    if (vitaminADayProblems(day, round, today).length > 0) return setDayMissing(true)
    return void say(one, nameOf(one.child), { day, outcome })
  }

  return (
    <PhoneScreen
      title={w.title}
      bar={<FlowBar title={w.title} subtitle={w.subtitle(told(round.label), roundDays(round, today))} back={child === undefined ? '/ghi-moi' : `/nguoi/${child}`} />}
      strip={
        <p className={styles.strip} role="status">
          <b className={`${styles.count} tabular`} aria-hidden="true">{w.counter(queue.given, queue.called.length)}</b>
          <span aria-hidden="true">{w.given}</span>
          <span className="visually-hidden">{w.counted(queue.given, queue.called.length)}</span>
        </p>
      }
    >
      {failed && <Banner tone="danger" live>{w.notSaved}</Banner>}
      {choice}
      <Banner tone={phase === 'on' ? 'ok' : phase === 'over' ? 'waiting' : 'info'} icon="pill">{phaseWords(phase, round, today)}</Banner>
      {canWrite && (
        <DoseDay
          key={String(dayMissing)}
          day={day}
          round={round}
          today={today}
          missing={dayMissing}
          onChange={(next) => {
            setDay(next)
            if (next !== '') setDayMissing(false)
          }}
        />
      )}
      {only === undefined ? (
        <>
          <SearchBox id="find-child" label={w.search} placeholder={w.search} value={typed} onChange={setTyped} />
          <ChoiceList
            id="filter"
            name="filter"
            legend={w.filters}
            legendHidden
            look="chips"
            choices={(['all', 'open', 'given'] as const).map((value) => ({ value, label: w.filter[value] }))}
            value={filter}
            onChange={setFilter}
          />
        </>
      ) : (
        <Button icon="people" wide onPress={() => setOnly(undefined)}>{w.wholeList}</Button>
      )}
      <ul className={styles.rows} aria-label={w.list}>
        {shown.map((one) => (
          <QueueRow
            key={one.child.id}
            one={one}
            name={nameOf(one.child)}
            today={today}
            canWrite={canWrite}
            onTick={() => (isDose(one.said?.outcome) ? setOpen(one.child.id) : put(one, 'given'))}
            onMore={() => setOpen(one.child.id)}
          />
        ))}
      </ul>
      {shown.length === 0 && <EmptyState icon="pill">{emptyWords(queue.called.length, only, typed)}</EmptyState>}
      {only === undefined && queue.undated.length > 0 && <Undated listed={queue.undated} nameOf={nameOf} />}
      {chosen && (
        <ReasonDialog
          one={chosen}
          name={nameOf(chosen.child)}
          canWrite={canWrite}
          onClose={() => setOpen(undefined)}
          onReason={(outcome) => {
            setOpen(undefined)
            put(chosen, outcome)
          }}
          onTakeBack={(said) => {
            setOpen(undefined)
            void takeBack(said, nameOf(chosen.child))
          }}
        />
      )}
      {undo && <UndoToast key={undo.key} message={undo.message} onUndo={undo.take} onExpire={undo.expire} />}
    </PhoneScreen>
  )
}

function Undated({ listed, nameOf }: { listed: readonly ListedChild[]; nameOf: (one: ListedChild) => string }) {
  return (
    <>
      <SectionHeading>{`${w.undated} · ${listed.length}`}</SectionHeading>
      <p>{w.undatedHint}</p>
      <ListRows label={w.undated}>
        {listed.map((one) => (
          <ListRow key={one.id} href={`/nguoi/${one.id}/sua`} icon="calendar" name={nameOf(one)} why={w.addBirthday} meta={w.household(one.home.number, one.home.address)} />
        ))}
      </ListRows>
    </>
  )
}

function matches({ child }: QueueChild<ListedChild>, typed: string): boolean {
  const wanted = searchKey(typed).trim()
  return wanted === '' || [child.name, child.motherName, child.home.headName].some((name) => searchKey(name).includes(wanted)) || child.home.number.includes(wanted)
}

function fits({ said }: QueueChild<ListedChild>, filter: Filter): boolean {
  return filter === 'all' || isDose(said?.outcome) === (filter === 'given')
}

function emptyWords(called: number, only: string | undefined, typed: string): string {
  if (only !== undefined) return w.notInRound
  if (called === 0) return w.nobody
  return typed === '' ? w.nobodyHere : w.nobodyFound(typed)
}
