/** One line per account: who, in which role, how it stands, when it was last used, and what an administrator can do with it. */
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { AccountRow } from '#protocol/station-accounts.ts'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { accountsAddress } from '../addresses.ts'
import { mayDo } from '../places.ts'
import { useStation } from '../station-context.tsx'
import { accountState, canBeNamed, lowerMoment } from './account-state.ts'
import styles from './accounts.module.css'

export function AccountTable({ rows }: { rows: readonly AccountRow[] }) {
  const { session } = useStation()
  return (
    <DataTable
      caption={stationWords.station.rail.accounts}
      columns={accountColumns(mayDo(session, 'manage-accounts'))}
      groups={[{ id: 'all', rows }]}
      rowKey={({ login }) => login}
    />
  )
}

function accountColumns(isAdmin: boolean): Column<AccountRow>[] {
  const { accounts } = stationWords.station
  const columns: Column<AccountRow>[] = [
    { id: 'name', head: accounts.name, isRowHead: true, cell: (row) => <Who row={row} /> },
    { id: 'role', head: accounts.role, look: 'quiet', cell: ({ role }) => <span className={styles.role}>{stationWords.station.roles[role]}</span> },
    { id: 'state', head: accounts.state, cell: (row) => <State row={row} /> },
    { id: 'last', head: accounts.lastSignIn, look: 'quiet', cell: (row) => <LastSignIn row={row} /> },
    { id: 'officer', head: accounts.officer, look: 'quiet', cell: (row) => canBeNamed(row) && <Officer row={row} /> },
  ]
  return isAdmin ? [...columns, { id: 'actions', head: accounts.actions, cell: (row) => <Actions row={row} /> }] : columns
}

function Who({ row: { name, login } }: { row: AccountRow }) {
  const { session } = useStation()
  return (
    <span className={`${styles.who} ${styles.stack}`}>
      {name}
      <small>{login === session.login ? stationWords.station.accounts.you(login) : login}</small>
    </span>
  )
}

function State({ row }: { row: AccountRow }) {
  const { now } = useStation()
  const { status, label, detail } = accountState(row, now)
  return (
    <span className={styles.stack}>
      <span className={styles.whole}>
        <StatusMark status={status} label={label} />
      </span>
      {detail && <small>{detail}</small>}
    </span>
  )
}

function LastSignIn({ row: { signedInAt, lastSeenAt } }: { row: AccountRow }) {
  const { now } = useStation()
  const { never, here } = stationWords.station.accounts
  return (
    <span className={styles.stack}>
      <span className={styles.whole}>{signedInAt === null ? never : told(momentLabel(signedInAt, now))}</span>
      {lastSeenAt !== null && <small>{here}</small>}
    </span>
  )
}

function Officer({ row: { namedAt, namedBy } }: { row: AccountRow }) {
  const { now } = useStation()
  const { named, notNamed } = stationWords.station.accounts
  return namedAt === null ? notNamed : named(lowerMoment(namedAt, now), namedBy ?? '')
}

function Actions({ row }: { row: AccountRow }) {
  const { session } = useStation()
  const { accounts } = stationWords.station
  const { login, namedAt, closedAt } = row
  const isClosed = closedAt !== null
  return (
    <span className={styles.actions}>
      <TextLink href={accountsAddress({ link: login })}>{accounts.newLink}</TextLink>
      {canBeNamed(row) && !isClosed && <TextLink href={accountsAddress({ officer: login })}>{namedAt === null ? accounts.nameOfficer : accounts.unnameOfficer}</TextLink>}
      {!isClosed && login !== session.login && <TextLink href={accountsAddress({ close: login })}>{accounts.close}</TextLink>}
    </span>
  )
}
