/** Adds a person to a household, or changes one; a child may be without a name yet, an adult without a full birthday. */
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { emptyPerson, personForm, personToAnswers, type PersonAnswers } from '#domain/forms/person.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { clockInVietNam, dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { likePersons, type LikePerson } from '#storage/read/duplicates.ts'
import { recordById } from '#storage/read/records.ts'
import { membersOf } from '#storage/read/registry.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { AskBack, FormHead } from './form-parts.tsx'
import { LikePersons } from './like-persons.tsx'
import { PersonFields } from './person-fields.tsx'
import { useDraft, type DraftHandle } from './use-draft.ts'
import { useRecordForm } from './use-record-form.ts'

interface Start {
  household: Household
  members: Person[]
  before: Person | undefined
}

async function readStart(phone: Phone, householdId: string | undefined, id: string | undefined): Promise<Start | 'absent'> {
  const before = id === undefined ? undefined : await recordById<Person>(phone, id)
  const household = await recordById<Household>(phone, before?.household ?? householdId ?? '')
  if (household?.kind !== 'household' || (id !== undefined && !before)) return 'absent'
  return { household, members: await membersOf(phone, household.id), before }
}

type PersonFormScreenProps = { phone: Phone } & ({ householdId: string; id?: undefined } | { id: string; householdId?: undefined })

export function PersonFormScreen({ phone, householdId, id }: PersonFormScreenProps) {
  const { value } = useWatch(() => watch(() => readStart(phone, householdId, id)), [phone, householdId, id])
  const found = value === 'absent' ? undefined : value
  const today = dayInVietNam(phone.ports.now())
  const title = found?.before
    ? words.person.draftTitleEdit(words.person.called(found.before, today))
    : words.person.draftTitleNew(found?.household.number ?? '')
  const draft = useDraft(phone, { form: personForm.id, subject: id ?? householdId ?? null, title, idNames: personForm.idNames })
  const [opened, setOpened] = useState<Start>()
  // The form keeps what it was opened with: a change that syncs in meanwhile must not empty it under the finger.
  if (found && !opened) setOpened(found)
  if (value === 'absent') {
    return (
      <PhoneScreen title={words.person.addTitle} bar={<FlowBar title={words.person.addTitle} back="/gia-dinh" />}>
        <EmptyState icon="people" action={<Button href="/gia-dinh">{words.person.backToFamily}</Button>}>{words.person.notHere}</EmptyState>
      </PhoneScreen>
    )
  }
  if (!opened || !draft) return null
  return <PersonForm phone={phone} start={opened} draft={draft} today={today} />
}

function isRole(text: string | null): text is Person['role'] {
  return text !== null && text in words.person.roles
}

/** A fresh form for the role that the link asks for; the one mother of the household is taken for a child's. */
function freshAnswers({ household, members }: Start, role: string | null): PersonAnswers {
  const mothers = members.filter((person) => person.role === 'mother')
  const [onlyMother] = mothers.length === 1 ? mothers : []
  return {
    ...emptyPerson,
    role: isRole(role) ? role : '',
    name: role === 'head' ? household.headName : '',
    sex: role === 'mother' ? 'female' : role === 'father' ? 'male' : '',
    mother: onlyMother?.id ?? '',
  }
}

type PersonFormProps = { phone: Phone; start: Start; draft: DraftHandle; today: string }

function PersonForm({ phone, start, draft, today }: PersonFormProps) {
  const { household, members, before } = start
  const [, navigate] = useLocation()
  const role = new URLSearchParams(useSearch()).get('vai')
  const [like, setLike] = useState<LikePerson[]>([])
  const saving = useRecordForm({
    phone,
    definition: personForm,
    draft,
    defaults: before ? personToAnswers(before) : freshAnswers(start, role),
    context: (ids) => ({ ids, household, today, clock: clockInVietNam(phone.ports.now()), before }),
    findLike: async (change) => {
      const found = before ? [] : await likePersons(phone, change)
      setLike(found)
      return found.length > 0
    },
    today,
    onSaved: (id) => navigate(before ? `/nguoi/${id}` : `/ho/${household.id}`, { replace: true }),
  })
  const title = before ? words.person.editTitle(words.person.called(before, today)) : words.person.addTitle
  return (
    <PhoneScreen
      title={title}
      hasErrors={saving.problems.length > 0}
      bar={
        <FlowBar
          title={title}
          subtitle={words.person.inHousehold(household.number)}
          back={before ? `/nguoi/${before.id}` : `/ho/${household.id}`}
          saved={saving.saved}
        />
      }
      actions={
        <Button variant="primary" size="large" wide onPress={() => saving.submit()}>
          {words.person.save}
        </Button>
      }
    >
      <FormHead draftFound={draft.found !== undefined} saving={saving} />
      <PersonFields
        form={saving.form}
        women={members.filter((person) => person.sex === 'female' && person.role !== 'child' && person.id !== before?.id)}
        openAll={before !== undefined || saving.problems.length > 0}
        today={today}
      />
      <AskBack question={saving.question} onConfirm={saving.confirm} onDismiss={saving.dismiss} />
      <LikePersons open={saving.question?.kind === 'like'} like={like} today={today} onAdd={saving.confirm} onClose={saving.dismiss} />
    </PhoneScreen>
  )
}
