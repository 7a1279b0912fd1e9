/** Đặt mật khẩu: whose link it is, the new password twice; it signs in, and what is over says so. */
import { useEffect, useState } from 'react'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { SetPasswordForm } from './set-password-form.tsx'
import { SignInFrame } from './sign-in-frame.tsx'
import type { SetPasswordPort } from './sign-in-port.ts'
import { troubleWords } from './trouble-words.ts'

type SetPasswordScreenProps = {
  port: SetPasswordPort
  /** Secret of the link; '' when the address has none. */
  token: string
  onSignedIn: () => void
}

type Found = Awaited<ReturnType<SetPasswordPort['accountOf']>> | { problem: 'no-token' }

export function SetPasswordScreen({ port, token, onSignedIn }: SetPasswordScreenProps) {
  const [found, setFound] = useState<Found | undefined>(token === '' ? { problem: 'no-token' } : undefined)
  const ask = async () => {
    const answer = await port.accountOf(token)
    setFound(answer)
  }
  useEffect(() => {
    if (token !== '') void port.accountOf(token).then(setFound)
  }, [port, token])
  const { title } = stationWords.password.byLink
  if (!found) return <SignInFrame title={title}>{null}</SignInFrame>
  if ('account' in found) {
    const send = async (password: string) => {
      const outcome = await port.setPassword(token, password)
      if (outcome === 'signed-in') onSignedIn()
      else if (outcome === 'link-over') setFound({ problem: outcome })
      else return outcome === 'weak-password' ? stationWords.password.faults.guessed : troubleWords(outcome)
      return undefined
    }
    return <SetPasswordForm account={found.account} onSend={send} />
  }
  return <SetPasswordStop problem={found.problem} onRetry={ask} />
}

function SetPasswordStop({ problem, onRetry }: { problem: Extract<Found, { problem: unknown }>['problem']; onRetry: () => Promise<void> }) {
  const { title, missing, over, toSignIn } = stationWords.password.byLink
  const isOver = problem === 'link-over' || problem === 'no-token'
  return (
    <SignInFrame title={title} hasErrors>
      <Banner tone={isOver ? 'danger' : 'waiting'} live>
        {problem === 'no-token' ? missing : problem === 'link-over' ? over : troubleWords(problem)}
      </Banner>
      {isOver ? <Button href="/tram/dang-nhap">{toSignIn}</Button> : <Button onPress={onRetry}>{words.ui.tryAgain}</Button>}
    </SignInFrame>
  )
}
