/** A person's page: what is due now, the pregnancy or the birth, who it is, and everything recorded, with its way to be mended. */
import { useState } from 'react'
import { mayGiveBirth } from '#domain/forms/record-menu.ts'
import { motherhoodOf } from '#domain/pregnancy/motherhood.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { referredCalled, referredOf } from '#domain/referrals/referred.ts'
import { ageInYears, ageLabel } from '#domain/time/age.ts'
import { displayDate, earliestDay } from '#domain/time/partial-date.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
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
import { DeliveryCard } from './delivery-card.tsx'
import { DueNow } from './due-now.tsx'
import { GrowthCard } from './growth-card.tsx'
import { PersonAbout } from './person-about.tsx'
import { PersonTimeline } from './person-timeline.tsx'
import { PregnancyCard } from './pregnancy-card.tsx'
import { RecordMenu } from './record-menu.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { useUndoableSave } from './use-undoable-save.ts'
import { discardChanges, returnChanges } from './take-back.ts'

/** Children of this age and older have no newborn and home-visit forms. */
const SMALL_CHILD_YEARS = 6

/** The last birth stands on the mother's page for so many days. */
const SHOWN_AFTER_BIRTH = 60

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

const noMotherhood = { pregnancy: undefined, delivery: undefined, birthAgo: null }

function Page({ phone, page }: { phone: Phone; page: PersonPage }) {
  const { person, household, mother, timeline, tasks, newbornChecks, records } = page
  const now = phone.ports.now()
  const today = dayInVietNam(now)
  const [leaving, setLeaving] = useState(false)
  const { save, undo, failure } = useUndoableSave(phone, today)
  const name = words.person.called(person, today, mother?.name)
  const isSmallChild = person.role === 'child' && !!person.birthDate && ageInYears(earliestDay(person.birthDate), today) < SMALL_CHILD_YEARS
  const isHere = person.status === 'active'

  const isDead = person.status === 'died'
  const { pregnancy, delivery, birthAgo } = mayGiveBirth({ person }) ? motherhoodOf({ person, records, today }) : noMotherhood

  const moveAway = (statusOn: string): Promise<void> =>
    save(
      [{ kind: 'person', id: person.id, set: { status: 'moved', statusOn } }],
      [{ kind: 'person', id: person.id, set: { status: person.status, statusOn: person.statusOn ?? null } }],
      words.person.statusSaved.moved,
    )
  const comeBack = () => {
    const { changes, back } = returnChanges(person, records.death ?? [])
    return save(changes, back, words.person.statusSaved.active)
  }
  const discard = (record: AnyRecord, reason: string): Promise<void> => {
    const { changes, back } = discardChanges(record, reason, person, records['postnatal-visit'])
    return save(changes, back, words.person.discarded)
  }

  return (
    <PhoneScreen
      title={name}
      bar={<FlowBar title={name} subtitle={person.birthDate && isHere ? told(ageLabel(person.birthDate, today)) : words.person.roles[person.role]} back={household ? `/ho/${household.id}` : '/gia-dinh'} />}
      actions={isHere && <RecordMenu whom={{ person, today, pregnant: pregnancy !== undefined, birthAgo }} />}
    >
      {failure !== undefined && <Banner tone="danger" live>{failure}</Banner>}
      {!isHere && (
        <Banner tone="waiting" icon="arrow-in" action={{ label: isDead ? words.person.wronglyDied : words.person.cameBack, onPress: () => void comeBack() }}>
          {isDead ? words.person.diedOn(displayDate(person.statusOn ?? '')) : words.person.movedOn(displayDate(person.statusOn ?? ''))}
        </Banner>
      )}
      {isDead && (records.death ?? []).length === 0 && (
        <Button icon="book" wide href={`/ghi/death/${person.id}`}>{words.person.recordDeath}</Button>
      )}
      <DueNow tasks={tasks} today={today} />
      {isHere && pregnancy && <PregnancyCard known={pregnancy} today={today} />}
      {isHere && delivery && birthAgo !== null && birthAgo <= SHOWN_AFTER_BIRTH && <DeliveryCard delivery={delivery} />}
      {isSmallChild && <GrowthCard child={person} records={timeline.map(({ record }) => record)} today={today} />}
      {isSmallChild && <BirthFacts child={person} checks={newbornChecks} />}
      <PersonAbout page={page} today={today} />
      <ButtonPair>
        <Button href={`/nguoi/${person.id}/sua`} icon="edit">{words.person.edit}</Button>
        {isHere && <Button onPress={() => setLeaving(true)}>{words.person.moveAway}</Button>}
      </ButtonPair>
      <PersonTimeline entries={timeline} isChild={isSmallChild} who={told(referredCalled[referredOf(person, today)])} personId={person.id} now={now} onDiscard={discard} />
      {isHere && <Button variant="quiet" href={`/ghi/death/${person.id}`}>{words.person.died}</Button>}
      {leaving && (
        <StatusDialog
          person={person}
          name={name}
          today={today}
          onClose={() => setLeaving(false)}
          onConfirm={async (day) => {
            await moveAway(day)
            setLeaving(false)
          }}
        />
      )}
      {undo && <UndoToast key={undo.key} message={undo.message} onUndo={undo.take} onExpire={undo.expire} />}
    </PhoneScreen>
  )
}
