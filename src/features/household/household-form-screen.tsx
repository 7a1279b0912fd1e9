/** Adds a household, or changes one: number, who speaks for it, address; a refusal keeps the number and the reason and nothing else. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { emptyHousehold, householdForm, householdToAnswers, type HouseholdAnswers } from '#domain/forms/household.ts'
import type { Household } from '#domain/records/household.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { likeHouseholds, type LikeHousehold } from '#storage/read/duplicates.ts'
import { ownGroups } from '#storage/read/own-groups.ts'
import { recordById } from '#storage/read/records.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { AskBack, FormHead } from './form-parts.tsx'
import { HouseholdFields } from './household-fields.tsx'
import { useDraft, type DraftHandle } from './use-draft.ts'
import { useRecordForm } from './use-record-form.ts'

type Group = { area: string; name: string }

async function readStart(phone: Phone, id: string | undefined) {
  const [scope, before] = await Promise.all([
    readMeta(phone, 'scope'), id === undefined ? undefined : recordById<Household>(phone, id),
  ])
  return { groups: ownGroups(scope), before }
}

export function HouseholdFormScreen({ phone, id }: { phone: Phone; id?: string }) {
  const { value } = useWatch(() => watch(() => readStart(phone, id)), [phone, id])
  const title = value?.before ? words.household.draftTitleEdit(value.before.number) : words.household.draftTitleNew
  const draft = useDraft(phone, { form: householdForm.id, subject: id ?? null, title, idNames: householdForm.idNames })
  const [opened, setOpened] = useState<typeof value>()
  // The form keeps what it was opened with: a change that syncs in meanwhile must not empty it under the finger.
  if (value && !opened) setOpened(value)
  if (!opened || !draft) return null
  return <HouseholdForm phone={phone} groups={opened.groups} before={opened.before} draft={draft} />
}

type HouseholdFormProps = { phone: Phone; groups: readonly Group[]; before: Household | undefined; draft: DraftHandle }

function HouseholdForm({ phone, groups, before, draft }: HouseholdFormProps) {
  const [, navigate] = useLocation()
  const [like, setLike] = useState<LikeHousehold[]>([])
  const [onlyGroup] = groups.length === 1 ? groups : []
  const defaults: HouseholdAnswers = before ? householdToAnswers(before) : { ...emptyHousehold, area: onlyGroup?.area ?? '' }
  const saving = useRecordForm({
    phone,
    definition: householdForm,
    draft,
    defaults,
    context: (ids) => ({ ids, before }),
    findLike: async (change) => {
      const found = before ? [] : await likeHouseholds(phone, change)
      setLike(found)
      return found.length > 0
    },
    today: dayInVietNam(phone.ports.now()),
    onSaved: (id) => navigate(`/ho/${id}`, { replace: true }),
  })
  const refused = saving.form.watch('consent') === 'refused'
  const title = before ? words.household.editTitle(before.number) : words.household.addTitle
  return (
    <PhoneScreen
      title={title}
      hasErrors={saving.problems.length > 0}
      bar={<FlowBar title={title} back={before ? `/ho/${before.id}` : '/gia-dinh'} saved={saving.saved} />}
      actions={
        <Button variant="primary" size="large" wide onPress={() => saving.submit()}>
          {refused ? words.household.saveRefusal : words.household.save}
        </Button>
      }
    >
      <FormHead draftFound={draft.found !== undefined} saving={saving} />
      <HouseholdFields control={saving.form.control} groups={groups} refused={refused} />
      {refused && before?.consent === 'given' && <Banner icon="lock">{words.household.refusedLater}</Banner>}
      <AskBack question={saving.question} onConfirm={saving.confirm} onDismiss={saving.dismiss} />
      <LikeHouseholds open={saving.question?.kind === 'like'} like={like} onAdd={saving.confirm} onClose={saving.dismiss} />
    </PhoneScreen>
  )
}

type LikeHouseholdsProps = { open: boolean; like: readonly LikeHousehold[]; onAdd: () => Promise<void>; onClose: () => void }

/** Asks before a second copy is made; nothing is merged. */
function LikeHouseholds({ open, like, onAdd, onClose }: LikeHouseholdsProps) {
  const [first] = like
  return (
    <Dialog
      open={open && first !== undefined}
      title={first ? words.household.duplicateTitle(first.household.number) : ''}
      onClose={onClose}
      actions={
        <>
          {like.slice(0, 3).map(({ household }) => (
            <Button key={household.id} href={`/ho/${household.id}`} variant="primary" wide>
              {words.household.openHousehold(household.number)}
            </Button>
          ))}
          <Button wide onPress={onAdd}>{words.household.addAnyway}</Button>
        </>
      }
    >
      {like.slice(0, 3).map(({ household, suspicion }) => (
        <p key={household.id}>
          <b>{words.household.numbered(household.number)} · {household.headName}</b>
          <br />
          {words.household.duplicateWhy(suspicion.reasons.map((reason) => told(reason)))}
        </p>
      ))}
    </Dialog>
  )
}
