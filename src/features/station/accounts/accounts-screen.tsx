/** Tài khoản: the ward's accounts for those who look after them, and one's own for everybody. */
import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import type { AccountRow } from '#protocol/station-accounts.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Tabs } from '#ui/layout/tabs.tsx'
import { accountsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { mayDo } from '../places.ts'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { CloseDialog, LinkDialog, OfficerDialog } from './account-dialogs.tsx'
import { AccountTable } from './account-table.tsx'
import { NewAccountDialog } from './new-account-dialog.tsx'
import { OwnAccount } from './own-account.tsx'

export function AccountsScreen() {
  const { session } = useStation()
  const query = new URLSearchParams(useSearch())
  const { rail, accounts } = stationWords.station
  const seesAll = mayDo(session, 'accounts')
  const isOwn = !seesAll || query.get('muc') === 'cua-toi'
  const add = (
    <Button variant="primary" icon="plus" href={accountsAddress({ add: true })}>
      {accounts.add}
    </Button>
  )
  return (
    <StationFrame title={rail.accounts} current={accountsAddress()} actions={!isOwn && mayDo(session, 'manage-accounts') ? add : undefined}>
      {seesAll && (
        <Tabs
          label={accounts.tabs.label}
          current={isOwn ? 'own' : 'ward'}
          tabs={[
            { id: 'ward', label: accounts.tabs.ward, href: accountsAddress() },
            { id: 'own', label: accounts.tabs.own, href: accountsAddress({ own: true }) },
          ]}
        />
      )}
      {isOwn ? <OwnAccount /> : <WardAccounts query={query} />}
    </StationFrame>
  )
}

function WardAccounts({ query }: { query: URLSearchParams }) {
  const { port, session } = useStation()
  const [, navigate] = useLocation()
  const load = useCallback(() => port.accounts(), [port])
  const answer = useAnswer(load)
  const close = () => {
    navigate(accountsAddress())
    void answer.ask()
  }
  const isAdmin = mayDo(session, 'manage-accounts')
  return (
    <Answered answer={answer}>
      {(rows) => {
        const named = (key: string): AccountRow | undefined => (isAdmin ? rows.find(({ login }) => login === query.get(key)) : undefined)
        return (
          <>
            <Banner>{explainWords(rows, isAdmin)}</Banner>
            <AccountTable rows={rows} />
            <NewAccountDialog open={isAdmin && query.get('them') === 'moi'} onClose={close} />
            <LinkDialog account={named('lien-ket')} onClose={close} />
            <CloseDialog account={named('dong')} onClose={close} />
            <OfficerDialog account={named('giao')} onClose={close} />
          </>
        )
      }}
    </Answered>
  )
}

/** Whom to turn to, for those who can only look. */
function explainWords(rows: readonly AccountRow[], isAdmin: boolean): string {
  const { explain, askAdmin, noAdmin } = stationWords.station.accounts
  if (isAdmin) return explain
  return rows.some(({ role, isOpen }) => role === 'admin' && isOpen) ? askAdmin : noAdmin
}
