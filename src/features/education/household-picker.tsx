/** Whom to teach: the households that the topic fits first; or only looking at the cards. */
import { words } from '#language/words.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { ageLabel } from '#domain/time/age.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import type { Phone } from '#storage/phone.ts'
import { householdsToTeach } from '#storage/read/education-context.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

type HouseholdPickerProps = { phone: Phone; topic: EducationTopic; onLook: () => void }

export function HouseholdPicker({ phone, topic, onLook }: HouseholdPickerProps) {
  const { value: households } = useWatch(() => watch(() => householdsToTeach(phone, topic.forWhom.value)), [phone, topic])
  const today = dayInVietNam(phone.ports.now())
  return (
    <PhoneScreen
      title={words.education.whichHousehold}
      bar={<FlowBar title={topic.label} subtitle={words.education.whichHousehold} back="/the-tranh" />}
      actions={<Button size="large" icon="cards" wide onPress={onLook}>{words.education.justLook}</Button>}
    >
      {households?.length === 0 && <EmptyState icon="house">{words.education.noHouseholds}</EmptyState>}
      <ListRows label={words.education.whichHousehold}>
        {(households ?? []).map(({ household, child, mother }) => (
          <ListRow
            key={household.id}
            name={child ? words.person.called(child, today, mother?.name) : (mother?.name ?? '')}
            age={child?.birthDate ? told(ageLabel(child.birthDate, today)) : undefined}
            why={child ? words.education.householdLine(household.number, mother?.name ?? '') : words.education.expecting(household.number)}
            icon={child ? 'baby' : 'heart'}
            href={`/the-tranh/${topic.id}?ho=${household.id}&nguoi=${child?.id ?? mother?.id ?? ''}`}
          />
        ))}
      </ListRows>
    </PhoneScreen>
  )
}
