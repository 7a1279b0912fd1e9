/** An toàn trong nhà (ux.md screen 17): loads the home and what was seen there before, then hands over to the flow. */
import { homeHazardCheckForm } from '#domain/forms/home-hazard-check.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readHazardPage } from '#storage/read/hazard-page.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { HazardsFlow } from './hazards-flow.tsx'

/** `id` is a household, or a look that is to be mended. */
export function HazardsScreen({ phone, id, onSaved }: { phone: Phone; id: string; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readHazardPage(phone, id, homeHazardCheckForm.id)), [phone, id])
  if (page === undefined) return null
  const { title } = words.hazards
  if (page === null || page.agesMonths.length === 0) {
    const back = page ? `/ho/${page.household.id}` : '/gia-dinh'
    return (
      <PhoneScreen title={title} bar={<FlowBar title={title} back={back} />}>
        <EmptyState icon="house" action={<Button href={back}>{page ? words.hazards.toHousehold : words.household.backToFamily}</Button>}>
          {page ? words.hazards.noChild : words.household.notHere}
        </EmptyState>
      </PhoneScreen>
    )
  }
  return <HazardsFlow key={id} phone={phone} subject={id} page={page} onSaved={onSaved} />
}
