/** A person's page: what is due now, the birth, who it is, and everything recorded, with its way to be mended. */
import { useState } from 'react'
import type { RecordChange } from '#domain/records/change.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { ageInYears, ageLabel } from '#domain/time/age.ts'
import { displayDate, earliestDay } from '#domain/time/partial-date.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readPersonPage, type PersonPage } from '#storage/read/person-page.ts'
import { watch } from '#storage/watch.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'
import { BirthFacts } from './birth-facts.tsx'
import { DueNow } from './due-now.tsx'
import { PersonAbout } from './person-about.tsx'
import { PersonTimeline } from './person-timeline.tsx'
import { RecordMenu } from './record-menu.tsx'
import { StatusDialog, type Leaving } from './status-dialog.tsx'
import { useUndoableSave } from './use-undoable-save.ts'

/** Children of this age and older have no newborn and home-visit forms. */
const SMALL_CHILD_YEARS = 6

export function PersonScreen({ phone, id }: { phone: Phone; id: string }) {
  const { value } = useWatch(
    () => watch(async () => ({ page: await readPersonPage(phone, id, dayInVietNam(phone.ports.now())) })),
    [phone, id],
  )
  if (!value) return null
  if (value.page) return <Page phone={phone} page={value.page} />
  return (
    <PhoneScreen title={words.person.notHere} bar={<FlowBar title={words.app.tabFamily} back="/gia-dinh" />}>
      <EmptyState icon="people" action={<Button href="/gia-dinh">{words.person.backToFamily}</Button>}>{words.person.notHere}</EmptyState>
    </PhoneScreen>
  )
}

function Page({ phone, page }: { phone: Phone; page: PersonPage }) {
  const { person, household, mother, timeline, tasks, newbornChecks } = page
  const now = phone.ports.now()
  const today = dayInVietNam(now)
  const [leaving, setLeaving] = useState<Leaving>()
  const { save, undo, failure } = useUndoableSave(phone, today)
  const name = words.person.called(person, today, mother?.name)
  const isSmallChild = person.role === 'child' && !!person.birthDate && ageInYears(earliestDay(person.birthDate), today) < SMALL_CHILD_YEARS
  const isHere = person.status === 'active'

  const setStatus = (status: typeof person.status, statusOn: string | null): Promise<void> =>
    save(
      [{ kind: 'person', id: person.id, set: { status, statusOn } }],
      [{ kind: 'person', id: person.id, set: { status: person.status, statusOn: person.statusOn ?? null } }],
      words.person.statusSaved[status],
    )
  const discard = (record: AnyRecord, reason: string): Promise<void> => {
    const mark = (voidReason: string | null): RecordChange[] => [{ kind: record.kind, id: record.id, set: { voidReason } }]
    return save(mark(reason), mark(null), words.person.discarded)
  }

  return (
    <PhoneScreen
      title={name}
      bar={<FlowBar title={name} subtitle={person.birthDate && isHere ? ageLabel(person.birthDate, today) : words.person.roles[person.role]} back={household ? `/ho/${household.id}` : '/gia-dinh'} />}
      actions={isHere && <RecordMenu whom={{ person, today, pregnant: false, birthAgo: null }} />}
    >
      {failure !== undefined && <Banner tone="danger" live>{failure}</Banner>}
      {!isHere && (
        <Banner tone="waiting" icon="arrow-in" action={{ label: words.person.cameBack, onPress: () => void setStatus('active', null) }}>
          {person.status === 'died' ? words.person.diedOn(displayDate(person.statusOn ?? '')) : words.person.movedOn(displayDate(person.statusOn ?? ''))}
        </Banner>
      )}
      <DueNow tasks={tasks} today={today} />
      {isSmallChild && <BirthFacts child={person} checks={newbornChecks} />}
      <PersonAbout page={page} today={today} />
      <ButtonPair>
        <Button href={`/nguoi/${person.id}/sua`} icon="edit">{words.person.edit}</Button>
        {isHere && <Button onPress={() => setLeaving('moved')}>{words.person.moveAway}</Button>}
      </ButtonPair>
      <PersonTimeline entries={timeline} isChild={isSmallChild} personId={person.id} now={now} onDiscard={discard} />
      {isHere && <Button variant="quiet" onPress={() => setLeaving('died')}>{words.person.died}</Button>}
      {leaving && (
        <StatusDialog
          leaving={leaving}
          person={person}
          name={name}
          today={today}
          onClose={() => setLeaving(undefined)}
          onConfirm={async (day) => {
            await setStatus(leaving, day)
            setLeaving(undefined)
          }}
        />
      )}
      {undo && <UndoToast key={undo.key} message={undo.message} onUndo={undo.take} onExpire={undo.expire} />}
    </PhoneScreen>
  )
}
