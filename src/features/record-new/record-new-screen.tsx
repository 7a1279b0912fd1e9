/** Ghi mới: forms to finish first, then big choices; nothing has to be searched or typed. */
import { words } from '#language/words.ts'
import { ageLabel } from '#domain/time/age.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import type { Phone } from '#storage/phone.ts'
import { readRecordNew, type RecordNewPage } from '#storage/read/record-new.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PersonLine } from '#ui/layout/person-line.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { draftAddress } from '#ui/link/draft-address.ts'
import { StatusMark } from '#ui/status/status-mark.tsx'

const w = words.recordNew

export function RecordNewScreen({ phone }: { phone: Phone }) {
  const { value: page } = useWatch(() => watch(() => readRecordNew(phone)), [phone])
  return (
    <PhoneScreen title={w.title} bar={<MainBar title={w.title} />} tabs={<PhoneTabs current="/ghi-moi" />}>
      {page && <Drafts page={page} />}
      <ListRows label={w.choose}>
        <ListRow name={w.addHousehold} why={w.addHouseholdHint} icon="house" href="/gia-dinh/them-ho" />
        <ListRow name={words.education.groupSession} why={w.groupHint} icon="people" href="/buoi-nhom" />
        <ListRow name={words.specialHelp.title} why={words.specialHelp.menuWhy} icon="lock" href="/tre-can-giup" />
        <ListRow name={w.vitaminA} why={w.vitaminAHint} icon="pill" href="/vitamin-a" />
      </ListRows>
      {page && <Newborns page={page} />}
      {page && <Recent page={page} />}
    </PhoneScreen>
  )
}

function Drafts({ page }: { page: RecordNewPage }) {
  const open = page.drafts.flatMap(({ draft, subjectKind }) => {
    const href = draftAddress(draft, subjectKind)
    return href === undefined ? [] : [{ draft, href }]
  })
  if (open.length === 0) return null
  return (
    <>
      <SectionHeading>{w.drafts}</SectionHeading>
      <ListRows label={w.drafts}>
        {open.map(({ draft, href }) => (
          <ListRow
            key={draft.id}
            name={draft.title}
            mark={<StatusMark status="today" label={w.unfinished} />}
            meta={w.draftAt(momentLabel(draft.updatedAt, page.now))}
            icon="edit"
            tone="waiting"
            href={href}
          />
        ))}
      </ListRows>
    </>
  )
}

function Newborns({ page }: { page: RecordNewPage }) {
  if (page.newborns.length === 0) return null
  return (
    <>
      <SectionHeading>{w.newborns}</SectionHeading>
      {page.newborns.map(({ child, mother, household }) => (
        <Card key={child.id}>
          <PersonLine
            name={words.person.called(child, page.today, mother?.name)}
            age={child.birthDate ? ageLabel(child.birthDate, page.today) : undefined}
            why={w.household(household.number, household.headName)}
          />
          <ButtonPair>
            <Button icon="baby" variant="primary" href={`/nguoi/${child.id}/tham`}>{w.visit}</Button>
            <Button icon="heart-plus" href={`/nguoi/${child.id}/so-sinh`}>{w.check}</Button>
          </ButtonPair>
        </Card>
      ))}
    </>
  )
}

function Recent({ page }: { page: RecordNewPage }) {
  if (page.recent.length === 0) return <EmptyState icon="house">{w.nothing}</EmptyState>
  const mothers = page.recent.flatMap(({ household, mothers: here }) => here.map((mother) => ({ mother, household })))
  return (
    <>
      <SectionHeading>{w.recent}</SectionHeading>
      <ListRows label={w.recent}>
        {page.recent.map(({ household }) => (
          <ListRow key={household.id} name={w.household(household.number, household.headName)} why={household.address} icon="house" href={`/ho/${household.id}`} />
        ))}
      </ListRows>
      {mothers.length > 0 && (
        <>
          <SectionHeading>{w.mothers}</SectionHeading>
          <ListRows label={w.mothers}>
            {mothers.map(({ mother, household }) => (
              <ListRow key={mother.id} name={mother.name} why={w.household(household.number, '')} icon="heart" href={`/sinh-moi/${mother.id}`} />
            ))}
          </ListRows>
        </>
      )}
      <Button variant="quiet" icon="search" href="/gia-dinh">{w.allFamilies}</Button>
    </>
  )
}
