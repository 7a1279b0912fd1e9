/** One line per phone, under the collaborator's name; who has no phone yet has a line too. */
import { displayPhone } from '#domain/formats/phone.ts'
import { compareNatural } from '#domain/text/natural-order.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { words } from '#language/words.ts'
import type { CollaboratorRow, DeviceRow } from '#protocol/station.ts'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { collaboratorsAddress } from '../addresses.ts'
import { elapsedWords } from '../reading/elapsed.ts'
import { groupName, useStation } from '../station-context.tsx'
import styles from './collaborators.module.css'

type Line = { collaborator: CollaboratorRow; phone?: DeviceRow; isFirst: boolean }

export function CollaboratorTable({ rows }: { rows: readonly CollaboratorRow[] }) {
  return (
    <DataTable
      caption={words.station.rail.collaborators}
      columns={useColumns()}
      groups={[{ id: 'all', rows: rows.flatMap(linesOf) }]}
      rowKey={({ collaborator, phone }) => phone?.device ?? collaborator.author}
    />
  )
}

/** Working phones come first. */
function linesOf(collaborator: CollaboratorRow): Line[] {
  if (collaborator.devices.length === 0) return [{ collaborator, isFirst: true }]
  return collaborator.devices
    .toSorted((one, other) => Number(one.revokedAt !== null) - Number(other.revokedAt !== null) || other.enrolledAt - one.enrolledAt)
    .map((phone, place) => ({ collaborator, phone, isFirst: place === 0 }))
}

function useColumns(): Column<Line>[] {
  const { session, now } = useStation()
  const { collaborators } = words.station
  return [
    { id: 'name', head: collaborators.name, isRowHead: true, cell: (line) => <Who line={line} /> },
    {
      id: 'groups',
      head: session.groupUnit.charAt(0).toLocaleUpperCase('vi') + session.groupUnit.slice(1),
      look: 'quiet',
      cell: ({ collaborator: { areas } }) => areas.map((area) => groupName(session, area)).toSorted(compareNatural).join(', '),
    },
    {
      id: 'today',
      head: collaborators.today,
      cell: ({ collaborator, phone, isFirst }) =>
        isFirst && (
          <span className={styles.line}>
            <SentToday sent={collaborator.sentToday} phone={phone} now={now} />
          </span>
        ),
    },
    { id: 'waiting', head: collaborators.waiting, cell: ({ phone }) => phone && <Waiting phone={phone} now={now} /> },
    {
      id: 'contact',
      head: collaborators.contact,
      cell: ({ phone }) => phone && <span className={styles.line}>{phone.lastSeenAt === null ? collaborators.never : momentLabel(phone.lastSeenAt, now)}</span>,
    },
    {
      id: 'phone',
      head: collaborators.phone,
      look: 'quiet',
      cell: ({ phone }) => (phone ? [phone.name, phone.appVersion && collaborators.version(phone.appVersion)].filter(Boolean).join(' · ') : collaborators.noPhone),
    },
    { id: 'actions', head: collaborators.actions, cell: (line) => <Actions line={line} now={now} /> },
  ]
}

function Who({ line: { collaborator, isFirst } }: { line: Line }) {
  return (
    <span className={isFirst ? undefined : styles.again}>
      {collaborator.name}
      {isFirst && collaborator.phone && (
        <a className={styles.call} href={`tel:${collaborator.phone}`}>
          {displayPhone(collaborator.phone)}
        </a>
      )}
    </span>
  )
}

/** A phone that called in with nothing to hand over has sent too. */
function SentToday({ sent, phone, now }: { sent: number; phone: DeviceRow | undefined; now: number }) {
  const { collaborators } = words.station
  if (sent > 0) return <StatusMark status="done" label={collaborators.sent(sent)} />
  const called = phone?.lastPushAt && momentLabel(phone.lastPushAt, now).length <= 5
  return called ? <StatusMark status="done" label={collaborators.sentNothing} /> : <StatusMark status="missing" label={collaborators.notSent} />
}

function Waiting({ phone, now }: { phone: DeviceRow; now: number }) {
  const { collaborators } = words.station
  if (phone.revokedAt !== null || phone.waitingCount === null) return null
  if (phone.waitingCount === 0) return collaborators.nothingWaits
  const since = phone.waitingOldestAt === null ? undefined : elapsedWords(now - phone.waitingOldestAt)
  return <Pill tone="waiting">{collaborators.waits(phone.waitingCount, since)}</Pill>
}

function Actions({ line: { collaborator, phone, isFirst }, now }: { line: Line; now: number }) {
  const { collaborators } = words.station
  if (phone && phone.revokedAt !== null) {
    return <span className={styles.revoked}>{collaborators.revoked(momentLabel(phone.revokedAt, now), phone.revokedReason ?? '')}</span>
  }
  return (
    <span className={styles.actions}>
      {isFirst && <TextLink href={collaboratorsAddress({ invite: collaborator.author })}>{phone ? collaborators.otherPhone : collaborators.newCode}</TextLink>}
      {phone && <TextLink href={collaboratorsAddress({ revoke: phone.device })}>{collaborators.revoke}</TextLink>}
    </span>
  )
}
