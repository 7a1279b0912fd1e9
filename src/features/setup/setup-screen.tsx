/** Thiết lập: is the link good, then five steps; each is stored for this tab as it is typed. */
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { stationWords } from '#language/station-words.ts'
import type { SetupState } from '#protocol/setup.ts'
import { Button } from '#ui/action/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { readDraft } from './setup-draft.ts'
import { SetupFrame } from './setup-frame.tsx'
import type { SetupPort, SetupResult } from './setup-port.ts'
import { SetupWizard } from './setup-wizard.tsx'

type SetupScreenProps = {
  port: SetupPort
  /** Leads to the station's own screens. */
  onDone: () => void
}

export function SetupScreen({ port, onDone }: SetupScreenProps) {
  const [draft] = useState(() => readDraft(window.sessionStorage, window.location.hash))
  const [checked, setChecked] = useState<SetupResult<SetupState>>()
  const check = async () => {
    const state = await port.state(draft.token)
    setChecked(state)
  }
  useEffect(() => {
    void port.state(draft.token).then(setChecked)
  }, [port, draft.token])
  if (!checked) return null
  const { link } = stationWords.setup
  if (!checked.ok) {
    return <SetupStop text={link.unreachable} action={<Button onPress={check}>{stationWords.setup.tryAgain}</Button>} />
  }
  if (!checked.value.needed) {
    return <SetupStop text={link.alreadyDone} action={<Button href="/tram/dang-nhap">{link.toSignIn}</Button>} />
  }
  if (!checked.value.tokenValid) {
    return <SetupStop text={draft.token === '' ? link.missing : link.wrong} action={<Button onPress={check}>{stationWords.setup.tryAgain}</Button>} />
  }
  return <SetupWizard port={port} draft={draft} onDone={onDone} />
}

function SetupStop({ text, action }: { text: string; action: ReactNode }) {
  return (
    <SetupFrame title={stationWords.setup.title}>
      <EmptyState icon="lock" action={action}>
        {text}
      </EmptyState>
    </SetupFrame>
  )
}
