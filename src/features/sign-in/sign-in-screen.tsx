/** Đăng nhập of the station: name and password, and in words why it did not work. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import type { SignInOutcome, SignInPort } from './sign-in-port.ts'
import styles from './sign-in.module.css'

const schema = z.object({
  login: z.string().check(z.trim(), z.minLength(1, stationWords.signIn.loginMissing)),
  password: z.string().check(z.minLength(1, stationWords.signIn.passwordMissing)),
})

type SignInScreenProps = {
  port: SignInPort
  /** True when a session ended under somebody's hands. */
  wasSignedIn: boolean
  onSignedIn: () => void
}

export function SignInScreen({ port, wasSignedIn, onSignedIn }: SignInScreenProps) {
  const [problem, setProblem] = useState<string>()
  const { control, handleSubmit, formState, resetField, setFocus } = useForm({ resolver: zodResolver(schema), defaultValues: { login: '', password: '' } })
  const send = handleSubmit(async ({ login, password }) => {
    const outcome = await port.signIn(login, password)
    if (outcome === 'signed-in') return onSignedIn()
    setProblem(outcomeWords(outcome))
    if (outcome !== 'bad-credentials') return undefined
    resetField('password')
    return setFocus('password')
  })
  return (
    <main className={styles.page} data-density="desk">
      <title>{problem ? words.ui.titleWithErrors(stationWords.signIn.title) : stationWords.signIn.title}</title>
      <form
        className={styles.card}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!formState.isSubmitting) void send()
        }}
      >
        <span className={styles.mark}>
          <Icon name="heart-plus" size={28} />
        </span>
        <h1>{stationWords.signIn.title}</h1>
        <p className={styles.explain}>{stationWords.signIn.explain}</p>
        {wasSignedIn && !problem && <Banner tone="info">{stationWords.signIn.ended}</Banner>}
        {problem && (
          <Banner tone="danger" live>
            {problem}
          </Banner>
        )}
        <Controller
          control={control}
          name="login"
          render={({ field, fieldState }) => (
            <TextField id="login" label={stationWords.signIn.login} autoComplete="username" {...field} error={fieldState.error?.message} />
          )}
        />
        <Controller
          control={control}
          name="password"
          render={({ field, fieldState }) => (
            <TextField id="password" label={stationWords.signIn.password} type="password" autoComplete="current-password" {...field} error={fieldState.error?.message} />
          )}
        />
        <Button type="submit" variant="primary" size="large" wide>
          {stationWords.signIn.submit}
        </Button>
        <p className={styles.explain}>{stationWords.signIn.forgotten}</p>
      </form>
    </main>
  )
}

function outcomeWords(outcome: Exclude<SignInOutcome, 'signed-in'>): string {
  if (typeof outcome === 'object') return stationWords.signIn.tooMany(Math.max(1, Math.ceil(outcome.waitSeconds / 60)))
  return { 'bad-credentials': stationWords.signIn.wrong, unreachable: stationWords.signIn.unreachable, busy: stationWords.signIn.busy }[outcome]
}
