/** Đăng nhập of the station: name and password, and in words why it did not work. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { ShowPassword } from '#ui/form/show-password.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Explain, SignInFrame } from './sign-in-frame.tsx'
import type { SignInPort } from './sign-in-port.ts'
import { troubleWords } from './trouble-words.ts'

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
  const [isShown, setShown] = useState(false)
  const { control, handleSubmit, formState, resetField, setFocus } = useForm({ resolver: zodResolver(schema), defaultValues: { login: '', password: '' } })
  const send = handleSubmit(async ({ login, password }) => {
    const outcome = await port.signIn(login, password)
    if (outcome === 'signed-in') return onSignedIn()
    setProblem(outcome === 'bad-credentials' ? stationWords.signIn.wrong : troubleWords(outcome))
    if (outcome !== 'bad-credentials') return undefined
    resetField('password')
    return setFocus('password')
  })
  const { byPasskey } = port
  const sendPasskey = async () => {
    const outcome = await byPasskey?.()
    if (outcome === 'signed-in') return onSignedIn()
    return setProblem(outcome === undefined || outcome === 'cancelled' || outcome === 'bad-credentials' ? stationWords.signIn.passkeyCancelled : troubleWords(outcome))
  }
  return (
    <SignInFrame title={stationWords.signIn.title} hasErrors={problem !== undefined} onSubmit={() => formState.isSubmitting || void send()}>
      <Explain>{stationWords.signIn.explain}</Explain>
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
          <TextField
            id="password"
            label={stationWords.password.label}
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <div>
        <ShowPassword isShown={isShown} onChange={setShown} />
      </div>
      <Button type="submit" variant="primary" size="large" wide>
        {stationWords.signIn.submit}
      </Button>
      {byPasskey && (
        <Button icon="lock" wide onPress={sendPasskey}>
          {stationWords.signIn.byPasskey}
        </Button>
      )}
      <Explain>{stationWords.signIn.forgotten}</Explain>
    </SignInFrame>
  )
}
