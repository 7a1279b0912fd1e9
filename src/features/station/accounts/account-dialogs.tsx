/** What an administrator does with one account: a new link, closing it, naming an officer or taking the name back. */
import { useState } from 'react'
import { stationWords } from '#language/station-words.ts'
import type { AccountLink, AccountRow } from '#protocol/station-accounts.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { ConfirmDialog } from '../frame/confirm-dialog.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useStation } from '../station-context.tsx'
import type { Result } from '../station-port.ts'
import { LinkCard } from './link-card.tsx'

type DialogProps = { account: AccountRow | undefined; onClose: () => void }

export function LinkDialog({ account, onClose }: DialogProps) {
  const { port } = useStation()
  const [given, setGiven] = useState<AccountLink>()
  const [problem, setProblem] = useState<string>()
  const { accountLink, officer } = stationWords.station
  const close = () => {
    setGiven(undefined)
    setProblem(undefined)
    onClose()
  }
  const give = async ({ login }: AccountRow) => {
    const result = await port.accountLink({ login })
    if (result.ok) setGiven(result.value)
    else setProblem(problemWords(result.problem))
  }
  return (
    <Dialog open={account !== undefined} title={accountLink.titleFor(account?.name ?? '')} onClose={close}>
      {account && given && <LinkCard link={given} onClose={close} />}
      {account && !given && (
        <>
          <p>{account.closedAt === null ? accountLink.ask : accountLink.askClosed}</p>
          <Problem words={problem} />
          <Button variant="primary" icon="qr" wide onPress={() => give(account)}>
            {accountLink.give}
          </Button>
          <Button wide onPress={close}>
            {officer.keep}
          </Button>
        </>
      )}
    </Dialog>
  )
}

export function CloseDialog({ account, onClose }: DialogProps) {
  const { port } = useStation()
  const { closeAccount } = stationWords.station
  const { problem, press, leave } = useStep(onClose)
  return (
    <ConfirmDialog
      open={account !== undefined}
      title={closeAccount.title(account?.name ?? '')}
      yes={closeAccount.close}
      no={closeAccount.keep}
      danger
      onYes={() => press(() => port.closeAccount({ login: account?.login ?? '' }))}
      onClose={leave}
    >
      <p>{closeAccount.explain}</p>
      <Problem words={problem} />
    </ConfirmDialog>
  )
}

export function OfficerDialog({ account, onClose }: DialogProps) {
  const { port } = useStation()
  const { officer } = stationWords.station
  const { problem, press, leave } = useStep(onClose)
  const isNamed = account !== undefined && account.namedAt !== null
  const name = account?.name ?? ''
  return (
    <ConfirmDialog
      open={account !== undefined}
      title={isNamed ? officer.takeTitle(name) : officer.title(name)}
      yes={isNamed ? officer.take : officer.give}
      no={officer.keep}
      onYes={() => press(() => port.nameOfficer({ login: account?.login ?? '', named: !isNamed }))}
      onClose={leave}
    >
      <p>{isNamed ? officer.takeExplain : officer.explain}</p>
      <Problem words={problem} />
    </ConfirmDialog>
  )
}

/** Does the step and closes, or stays and says why not. */
function useStep(onClose: () => void) {
  const [problem, setProblem] = useState<string>()
  const leave = () => {
    setProblem(undefined)
    onClose()
  }
  const press = async (act: () => Promise<Result<null>>) => {
    const result = await act()
    if (result.ok) leave()
    else setProblem(problemWords(result.problem))
  }
  return { problem, press, leave }
}

function Problem({ words }: { words: string | undefined }) {
  if (words === undefined) return null
  return (
    <Banner tone="danger" live>
      {words}
    </Banner>
  )
}
