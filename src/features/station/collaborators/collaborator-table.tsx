/** One line per phone, under the collaborator's name; who has no phone yet has a line too. */
import { displayPhone } from '#domain/formats/phone.ts'
import { compareNatural } from '#domain/text/natural-order.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { CollaboratorRow, DeviceRow } from '#protocol/station.ts'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column } from '#ui/layout/data-table.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { collaboratorsAddress } from '../addresses.ts'
import { groupName, useStation } from '../station-context.tsx'
import { phoneState, silentWords, unsentWords } from './phone-state.ts'
import styles from './collaborators.module.css'

type Line = { collaborator: CollaboratorRow; phone?: DeviceRow; isFirst: boolean }

export function CollaboratorTable({ rows }: { rows: readonly CollaboratorRow[] }) {
  return (
    <DataTable
      caption={stationWords.station.rail.collaborators}
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
  const { collaborators } = stationWords.station
  return [
    { id: 'name', head: collaborators.name, isRowHead: true, cell: (line) => <Who line={line} /> },
    {
      id: 'groups',
      head: session.groupUnit.charAt(0).toLocaleUpperCase('vi') + session.groupUnit.slice(1),
      look: 'quiet',
      cell: ({ collaborator: { areas } }) => <span className={styles.groups}>{areas.map((area) => groupName(session, area)).toSorted(compareNatural).join(', ')}</span>,
    },
    {
      id: 'today',
      head: collaborators.today,
      cell: ({ collaborator, phone, isFirst }) =>
        isFirst && (
          <span className={styles.line}>
            <SentToday collaborator={collaborator} phone={phone} now={now} />
          </span>
        ),
    },
    { id: 'waiting', head: collaborators.waiting, cell: ({ phone }) => phone && <Waiting phone={phone} now={now} /> },
    {
      id: 'contact',
      head: collaborators.contact,
      cell: ({ collaborator, phone }) => phone && <Contact role={collaborator.role} phone={phone} now={now} />,
    },
    {
      id: 'phone',
      head: collaborators.phone,
      look: 'quiet',
      cell: ({ phone }) => (phone ? <Device phone={phone} now={now} /> : collaborators.noPhone),
    },
    { id: 'actions', head: collaborators.actions, cell: (line) => (line.isFirst || line.phone?.revokedAt === null) && <Actions line={line} /> },
  ]
}

function Who({ line: { collaborator, isFirst } }: { line: Line }) {
  const { session } = useStation()
  return (
    <span className={isFirst ? styles.who : styles.again}>
      {collaborator.name}
      {isFirst && <small className={styles.role}>{stationWords.station.phoneRole(collaborator.role, session.groupUnit)}</small>}
      {isFirst && collaborator.phone && (
        <a className={styles.call} href={`tel:${collaborator.phone}`}>
          {displayPhone(collaborator.phone)}
        </a>
      )}
    </span>
  )
}

/** A phone that called in with nothing to hand over has sent too; of a head of a group nothing is awaited every day. */
function SentToday({ collaborator: { sentToday: sent, role }, phone, now }: { collaborator: CollaboratorRow; phone: DeviceRow | undefined; now: number }) {
  const { collaborators } = stationWords.station
  if (sent > 0) return <StatusMark status="done" label={collaborators.sent(sent)} />
  const called = phone?.lastPushAt && told(momentLabel(phone.lastPushAt, now)).length <= 5
  if (called) return <StatusMark status="done" label={collaborators.sentNothing} />
  return role === 'collaborator' && <StatusMark status="missing" label={collaborators.notSent} />
}

function Waiting({ phone, now }: { phone: DeviceRow; now: number }) {
  const unsent = unsentWords(phone, now)
  if (!unsent) return null
  if (unsent.tone === 'none') return unsent.text
  return (
    <span className={styles.stack}>
      <Pill tone={unsent.tone === 'left' ? 'danger' : 'waiting'}>{unsent.text}</Pill>
      {unsent.since && <small>{unsent.since}</small>}
    </span>
  )
}

function Contact({ role, phone, now }: { role: CollaboratorRow['role']; phone: DeviceRow; now: number }) {
  const { collaborators } = stationWords.station
  // Between two meetings a head of a group has nothing to call for.
  const silent = role === 'collaborator' && silentWords(phone, now)
  return (
    <span className={styles.stack}>
      <span className={styles.line}>{phone.lastSeenAt === null ? collaborators.never : told(momentLabel(phone.lastSeenAt, now))}</span>
      {silent && <StatusMark status="overdue" label={silent} />}
    </span>
  )
}

function Device({ phone, now }: { phone: DeviceRow; now: number }) {
  const { collaborators } = stationWords.station
  const state = phoneState(phone, now)
  return (
    <span className={styles.stack}>
      <span>{[phone.name, phone.appVersion && collaborators.version(phone.appVersion)].filter(Boolean).join(' · ')}</span>
      {state.id !== 'working' && (
        <Pill tone={state.id === 'locked' ? 'danger' : 'plain'} icon={state.id === 'locked' ? 'lock' : 'close'}>
          {state.label}
        </Pill>
      )}
      {state.detail && <small>{state.detail}</small>}
      {phone.forkedFrom !== null && (
        <>
          <Pill tone="info" icon="duplicate">
            {collaborators.split}
          </Pill>
          <small>{collaborators.splitWhy}</small>
        </>
      )}
    </span>
  )
}

function Actions({ line: { collaborator, phone, isFirst } }: { line: Line }) {
  const { collaborators } = stationWords.station
  const isInUse = phone !== undefined && phone.revokedAt === null
  return (
    <span className={styles.actions}>
      {isFirst && <TextLink href={collaboratorsAddress({ invite: collaborator.author })}>{phone ? collaborators.otherPhone : collaborators.newCode}</TextLink>}
      {isInUse && (
        <>
          <TextLink href={collaboratorsAddress({ lock: phone.device })}>{phone.lockedAt === null ? collaborators.lock : collaborators.unlock}</TextLink>
          <TextLink href={collaboratorsAddress({ revoke: phone.device })}>{collaborators.revoke}</TextLink>
        </>
      )}
    </span>
  )
}
