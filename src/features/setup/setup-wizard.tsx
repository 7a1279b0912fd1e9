/** The five steps: one form over all of them, the step in the address, so that "back" goes one step back. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useLocation, useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { AccountStep } from './account-step.tsx'
import { GroupsStep } from './groups-step.tsx'
import { PlaceStep } from './place-step.tsx'
import { PlanStep } from './plan-step.tsx'
import { forgetDraft, keepDraft } from './setup-draft.ts'
import type { SetupDraft } from './setup-draft.ts'
import { setupRequest, setupSchema, setupSteps } from './setup-form.ts'
import type { SetupForm } from './setup-form.ts'
import { SetupFrame } from './setup-frame.tsx'
import type { SetupPort } from './setup-port.ts'
import { StationStep } from './station-step.tsx'
import { StepTrail } from './step-trail.tsx'

type SetupWizardProps = { port: SetupPort; draft: SetupDraft; onDone: () => void }

const stepAddress = (step: number) => `/thiet-lap?buoc=${step}`

export function SetupWizard({ port, draft, onDone }: SetupWizardProps) {
  const [, navigate] = useLocation()
  const asked = Number(new URLSearchParams(useSearch()).get('buoc')) || 1
  const form = useForm<SetupForm>({ resolver: zodResolver(setupSchema), defaultValues: draft.form, mode: 'onTouched' })
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<string>()
  const current = Math.min(Math.max(1, asked), firstOpenStep(form.getValues()))
  const step = setupSteps[current - 1] ?? setupSteps[0]

  useEffect(() => {
    keepDraft(window.sessionStorage, { token: draft.token, form: form.getValues() })
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(window.sessionStorage, { token: draft.token, form: values }),
    })
  }, [form, draft.token])

  const next = async () => {
    setAttempt(attempt + 1)
    if (!(await form.trigger([...step.fields]))) return
    if (current < setupSteps.length) navigate(stepAddress(current + 1))
    else await create()
  }
  const create = async () => {
    const result = await port.create(setupRequest(form.getValues(), draft.token))
    if (!result.ok) {
      setRefused(stationWords.setup.problems[result.problem])
      return
    }
    forgetDraft(window.sessionStorage)
    onDone()
  }
  const { errors } = form.formState
  const problems = step.fields.flatMap((field) => {
    const message = errors[field]?.message
    return message ? [{ id: field, message }] : []
  })
  const isLast = current === setupSteps.length
  return (
    <FormProvider {...form}>
      <SetupFrame
        title={stationWords.setup.steps[step.id]}
        hasErrors={problems.length > 0}
        lead={<StepTrail current={current} addressOf={stepAddress} />}
        foot={
          <>
            {current > 1 && (
              <Button icon="back" href={stepAddress(current - 1)}>
                {stationWords.setup.back}
              </Button>
            )}
            <Button variant="primary" size="large" iconAfter={isLast ? undefined : 'chevron-right'} onPress={next}>
              {isLast ? stationWords.setup.create : stationWords.setup.next}
            </Button>
          </>
        }
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        {refused && (
          <Banner tone="danger" live>
            {refused}
          </Banner>
        )}
        {step.id === 'place' && <PlaceStep searchUnits={port.searchUnits} />}
        {step.id === 'groups' && <GroupsStep />}
        {step.id === 'plan' && <PlanStep />}
        {step.id === 'station' && <StationStep />}
        {step.id === 'account' && <AccountStep addressOf={stepAddress} />}
      </SetupFrame>
    </FormProvider>
  )
}

/** Nobody gets past a step that is not answered, whatever the address says. */
function firstOpenStep(form: SetupForm): number {
  if (form.unit === null) return 1
  if (form.groups.length === 0) return 2
  return form.planId === '' ? 3 : setupSteps.length
}
