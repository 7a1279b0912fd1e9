/** A household's page: address, calling, its people, the last visit, and moving away as a fact with a date. */
import { useState } from 'react'
import type { RecordChange } from '#domain/records/change.ts'
import type { Household } from '#domain/records/household.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readHouseholdPage, type HouseholdPage } from '#storage/read/household-page.ts'
import { saveRecords } from '#storage/save.ts'
import { watch } from '#storage/watch.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'
import { HazardCard } from './hazard-card.tsx'
import { HouseholdDue } from './household-due.tsx'
import { HouseholdFacts } from './household-facts.tsx'
import { HouseholdMembers } from './household-members.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { VisitButton } from './visit-button.tsx'

export function HouseholdScreen({ phone, id }: { phone: Phone; id: string }) {
  const { value } = useWatch(() => watch(async () => ({ page: await readHouseholdPage(phone, id) })), [phone, id])
  if (!value) return null
  if (value.page) return <Page phone={phone} page={value.page} />
  return (
    <PhoneScreen title={words.household.notHere} bar={<FlowBar title={words.app.tabFamily} back="/gia-dinh" />}>
      <EmptyState icon="house" action={<Button href="/gia-dinh">{words.household.backToFamily}</Button>}>{words.household.notHere}</EmptyState>
    </PhoneScreen>
  )
}

/** The whole household and those still living in it move together, in one save. */
function moveChanges({ household, members }: HouseholdPage, movedOn: string | null): RecordChange[] {
  const status = movedOn === null ? 'active' : 'moved'
  const going = members.filter((person) =>
    movedOn === null ? person.status === 'moved' && person.statusOn === household.movedOn : person.status === 'active',
  )
  return [
    { kind: 'household', id: household.id, set: { status, movedOn } },
    ...going.map((person): RecordChange => ({ kind: 'person', id: person.id, set: { status, statusOn: movedOn } })),
  ]
}

function Page({ phone, page }: { phone: Phone; page: HouseholdPage }) {
  const { household, members } = page
  const today = dayInVietNam(phone.ports.now())
  const [asking, setAsking] = useState(false)
  const [undo, setUndo] = useState<RecordChange[]>()
  const [failure, setFailure] = useState<string>()
  const title = words.household.numbered(household.number)
  const refused = household.consent === 'refused'

  const save = async (changes: RecordChange[]) => {
    try {
      const outcome = await saveRecords(phone, changes, { occurredOn: today })
      setFailure(outcome.ok ? undefined : words.household.notFitting)
      return outcome.ok
    } catch {
      setFailure(words.household.saveFailed)
      return false
    }
  }
  const move = async (movedOn: string) => {
    const back = revert(page)
    if (await save(moveChanges(page, movedOn))) {
      setAsking(false)
      setUndo(back)
    }
  }

  return (
    <PhoneScreen
      title={title}
      bar={<FlowBar title={title} subtitle={household.headName || undefined} back="/gia-dinh" />}
      actions={!refused && household.status === 'active' && <VisitButton householdId={household.id} members={members} today={today} />}
    >
      {failure !== undefined && <Banner tone="danger" live>{failure}</Banner>}
      <Status household={household} onCameBack={() => save(moveChanges(page, null))} />
      {refused ? (
        <Button href={`/ho/${household.id}/sua`} icon="edit" wide>{words.household.agreedNow}</Button>
      ) : (
        <>
          {household.status === 'active' && <HouseholdDue page={page} today={today} />}
          <HouseholdFacts page={page} today={today} />
          {household.status === 'active' && <HazardCard page={page} today={today} />}
          <HouseholdMembers page={page} today={today} />
          {household.status === 'active' && (
            <ButtonPair>
              <Button href={`/ho/${household.id}/sua`} icon="edit">{words.household.edit}</Button>
              <Button onPress={() => setAsking(true)}>{words.household.moveAway}</Button>
            </ButtonPair>
          )}
        </>
      )}
      <MoveDialog open={asking} number={household.number} today={today} onMove={move} onClose={() => setAsking(false)} />
      {undo && (
        <UndoToast
          message={words.household.movedSaved}
          onUndo={() => {
            setUndo(undefined)
            void save(undo)
          }}
          onExpire={() => setUndo(undefined)}
        />
      )}
    </PhoneScreen>
  )
}

/** What puts the household and its people back as they are now. */
function revert({ household, members }: HouseholdPage): RecordChange[] {
  return [
    { kind: 'household', id: household.id, set: { status: household.status, movedOn: household.movedOn ?? null } },
    ...members.map((person): RecordChange => ({ kind: 'person', id: person.id, set: { status: person.status, statusOn: person.statusOn ?? null } })),
  ]
}

function Status({ household, onCameBack }: { household: Household; onCameBack: () => Promise<boolean> }) {
  return (
    <>
      {household.consent === 'refused' && <Banner icon="lock">{words.household.refused(household.refusalReason ?? '')}</Banner>}
      {household.status === 'moved' && (
        <Banner tone="waiting" icon="arrow-in" action={{ label: words.household.cameBack, onPress: () => void onCameBack() }}>
          {words.household.movedDay(household.movedOn ?? null)}
        </Banner>
      )}
    </>
  )
}
