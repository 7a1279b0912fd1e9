/** The form of a link that is good: the account it is for, and its new password. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { newPasswordFields, passwordsAgree } from '#domain/formats/new-password.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { NewPasswordFields } from '#ui/form/new-password-fields.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Explain, SignInFrame } from './sign-in-frame.tsx'
import type { LinkAccount } from './sign-in-port.ts'

const { faults } = stationWords.password
const schema = z.object(newPasswordFields(faults)).check(passwordsAgree(faults))

type SetPasswordFormProps = {
  account: LinkAccount
  /** Returns why it did not work, in words. */
  onSend: (password: string) => Promise<string | undefined>
}

export function SetPasswordForm({ account, onSend }: SetPasswordFormProps) {
  const [problem, setProblem] = useState<string>()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '', passwordAgain: '' } })
  const send = form.handleSubmit(async ({ password }) => setProblem(await onSend(password)))
  const { title, whose, after, submit } = stationWords.password.byLink
  const { isSubmitting, isValid, isSubmitted } = form.formState
  return (
    <FormProvider {...form}>
      <SignInFrame title={title} hasErrors={problem !== undefined || (isSubmitted && !isValid)} onSubmit={() => isSubmitting || void send()}>
        <p>{whose(account.name, account.login)}</p>
        {problem && (
          <Banner tone="danger" live>
            {problem}
          </Banner>
        )}
        {/* A browser that keeps passwords learns whose this is. */}
        <input name="username" autoComplete="username" value={account.login} readOnly hidden />
        <NewPasswordFields />
        <Button type="submit" variant="primary" size="large" wide>
          {submit}
        </Button>
        <Explain>{after}</Explain>
      </SignInFrame>
    </FormProvider>
  )
}
