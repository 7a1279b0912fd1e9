/** Another password: the present one, the new one twice; whoever stole the old one is out. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { newPasswordFields, passwordsAgree } from '#domain/formats/new-password.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { NewPasswordFields } from '#ui/form/new-password-fields.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { ToldBanner, type Told } from '../frame/told.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useStation } from '../station-context.tsx'
import styles from './accounts.module.css'

const { faults } = stationWords.password
const schema = z
  .object({ present: z.string().check(z.minLength(1, stationWords.station.own.presentMissing)), ...newPasswordFields(faults) })
  .check(passwordsAgree(faults))
const empty = { present: '', password: '', passwordAgain: '' }

export function PasswordCard({ onChanged }: { onChanged: () => Promise<void> }) {
  const { port, session } = useStation()
  const [told, setTold] = useState<Told>()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: empty })
  const { own } = stationWords.station
  const send = form.handleSubmit(async ({ present, password }) => {
    const result = await port.changePassword({ present, password })
    if (result.ok) {
      form.reset(empty)
      setTold({ tone: 'ok', text: own.changed })
      return onChanged()
    }
    setTold(undefined)
    if (result.problem === 'bad-credentials') return form.setError('present', { message: own.presentWrong }, { shouldFocus: true })
    if (result.problem === 'weak-password') return form.setError('password', { message: faults.guessed }, { shouldFocus: true })
    return setTold({ tone: 'danger', text: problemWords(result.problem) })
  })
  return (
    <FormProvider {...form}>
      <Card heading={own.password}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!form.formState.isSubmitting) void send()
          }}
        >
          {told?.tone === 'ok' ? <ToldBanner told={told} /> : <p className={styles.note}>{own.passwordExplain}</p>}
          {told && told.tone !== 'ok' && (
            <Banner tone="danger" live>
              {told.text}
            </Banner>
          )}
          {/* A browser that keeps passwords learns whose this is. */}
          <input name="username" autoComplete="username" value={session.login} readOnly hidden />
          <Controller
            control={form.control}
            name="present"
            render={({ field, fieldState }) => <TextField id="present" label={own.present} type="password" autoComplete="current-password" {...field} error={fieldState.error?.message} />}
          />
          <NewPasswordFields label={own.fresh} />
          <Button type="submit" variant="primary" wide>
            {own.change}
          </Button>
        </form>
      </Card>
    </FormProvider>
  )
}
