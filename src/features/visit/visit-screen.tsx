/** Thăm tại nhà (ux.md screen 10) and the quick check for danger signs: loads whom it is for and what was already answered, then hands over to the flow. */
import type { ReactNode } from 'react'
import { Redirect } from 'wouter'
import { words } from '#language/words.ts'
import { dangerSignsForm } from '#domain/forms/danger-signs.ts'
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import { isPostnatal } from '#domain/forms/household-visit/looks.ts'
import type { Phone } from '#storage/phone.ts'
import { readVisitContext, type VisitContextPage } from '#storage/read/visit-context.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { CheckFlow } from './check-flow.tsx'
import { VisitFlow } from './visit-flow.tsx'

type PersonForm = { phone: Phone; id: string; onSaved?: () => void }

/** `id` is the person whom the visit is for; `onSaved` is called after every save. */
export function VisitScreen({ phone, id, onSaved }: PersonForm) {
  return (
    <Loaded phone={phone} id={id} form={householdVisitForm.id} title={words.visit.title}>
      {(page) => {
        const newborn = newbornToVisit(page)
        if (newborn !== undefined) return <Redirect to={`/nguoi/${newborn}/tham`} replace />
        return <VisitFlow key={id} phone={phone} page={page} onSaved={onSaved} />
      }}
    </Loaded>
  )
}

/** The check alone, without a visit. */
export function DangerSignsScreen({ phone, id, onSaved }: PersonForm) {
  return (
    <Loaded phone={phone} id={id} form={dangerSignsForm.id} title={words.visit.check.title}>
      {(page) => <CheckFlow key={id} phone={phone} page={page} onSaved={onSaved} />}
    </Loaded>
  )
}

/** After a birth mother and newborn are visited as one, from the newborn's side; a visit that was begun with her alone goes on with her. */
function newbornToVisit(page: VisitContextPage): string | undefined {
  if (page.draft || page.person.role === 'child' || !isPostnatal(page, page.today)) return undefined
  return page.woman?.newborns[0]?.id
}

type LoadedProps = { phone: Phone; id: string; form: string; title: string; children: (page: VisitContextPage) => ReactNode }

function Loaded({ phone, id, form, title, children }: LoadedProps) {
  const { value: page } = useWatch(() => watch(() => readVisitContext(phone, id, form)), [phone, id, form])
  if (page === undefined) return null
  if (page !== null) return children(page)
  return (
    <PhoneScreen title={title} bar={<FlowBar title={title} back="/gia-dinh" />}>
      <EmptyState icon="baby" action={<Button href="/gia-dinh">{words.visit.toFamily}</Button>}>
        {words.visit.missing}
      </EmptyState>
    </PhoneScreen>
  )
}
