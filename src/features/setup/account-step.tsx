/** Step 5: the first account of the station, and all that was entered once more before the ward is made. */
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { planById } from '#domain/plans/index.ts'
import { stationWords } from '#language/station-words.ts'
import { NewPasswordFields } from '#ui/form/new-password-fields.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import type { SetupForm } from './setup-form.ts'
import styles from './setup.module.css'

export function AccountStep({ addressOf }: { addressOf: (step: number) => string }) {
  return (
    <div className={styles.half}>
      <AccountFields />
      <Review addressOf={addressOf} />
    </div>
  )
}

function AccountFields() {
  const { control } = useFormContext<SetupForm>()
  const { account } = stationWords.setup
  return (
    <Card>
      <Controller
        control={control}
        name="name"
        render={({ field, fieldState }) => <TextField id="name" label={account.name} autoComplete="name" {...field} error={fieldState.error?.message} />}
      />
      <Controller
        control={control}
        name="login"
        render={({ field: { onChange, ...field }, fieldState }) => (
          <TextField
            id="login"
            label={account.login}
            hint={account.loginHint}
            autoComplete="username"
            {...field}
            onChange={(text) => onChange(text.toLowerCase().trim())}
            error={fieldState.error?.message}
          />
        )}
      />
      <NewPasswordFields />
    </Card>
  )
}

function Review({ addressOf }: { addressOf: (step: number) => string }) {
  const { control } = useFormContext<SetupForm>()
  const form = useWatch({ control })
  const plan = planById(form.planId ?? '')
  const { review, notSet, shortSteps } = stationWords.setup
  const edit = (step: number, name: string) => <TextLink href={addressOf(step)}>{review.edit(name)}</TextLink>
  return (
    <Card heading={review.heading}>
      <FactList
        facts={[
          { label: review.place, value: [form.unit?.fullName, form.unit?.provinceFullName].filter(Boolean).join(', ') },
          { label: review.groups, value: review.groupCount(form.groups?.length ?? 0, form.groupUnit ?? '') },
          { label: review.plan, value: plan?.place.name ?? notSet },
          { label: review.corrections, value: String(form.acceptedCorrections?.length ?? 0) },
          { label: review.phone, value: form.stationPhone || notSet },
          { label: review.contact, value: form.stationContact || notSet },
          { label: review.referralPlace, value: form.referralPlace || notSet },
        ]}
      />
      <div className={styles.edits}>
        {edit(1, shortSteps.place)}
        {edit(2, shortSteps.groups)}
        {edit(3, shortSteps.plan)}
        {edit(4, shortSteps.station)}
      </div>
      <p className={styles.quiet}>{review.after}</p>
    </Card>
  )
}
