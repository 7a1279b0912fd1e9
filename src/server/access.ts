/**
 * Who may do what: one table of role × class of record × action, one of role × job at the station.
 * Every route, push and pull asks here and nowhere else; areas are compared here too.
 */
import { wardOf, type Area } from '#domain/area.ts'
import type { RecordKind, Role } from '#domain/records/kind.ts'

/** `registry`: who lives where. `health`: what was found and done. `session`: group teaching. `plan`: of the whole ward. `report`: signed figures, with the ids of people behind them. */
export type RecordClass = 'registry' | 'health' | 'session' | 'plan' | 'report' | 'restricted'
type RecordAction = 'read' | 'write'

const recordAccess: Record<Role, Partial<Record<RecordClass, readonly RecordAction[]>>> = {
  collaborator: { registry: ['read', 'write'], health: ['read', 'write'], session: ['read', 'write'], plan: ['read'] },
  group_head: { session: ['read', 'write'], plan: ['read'] },
  station: { registry: ['read', 'write'], health: ['read', 'write'], session: ['read', 'write'], plan: ['read', 'write'], report: ['read', 'write'] },
  ward_officer: { plan: ['read'] },
  city_reader: {},
  admin: { plan: ['read', 'write'] },
}

/** Jobs of the station's screens. */
export type StationJob = 'today' | 'collaborators' | 'enrol' | 'revoke' | 'referrals' | 'households' | 'quarantine' | 'conflicts' | 'indicators' | 'record' | 'erase' | 'backups'

const stationAccess: Record<Role, readonly StationJob[]> = {
  collaborator: [],
  group_head: [],
  station: ['today', 'collaborators', 'enrol', 'revoke', 'referrals', 'households', 'quarantine', 'conflicts', 'indicators', 'record', 'erase', 'backups'],
  ward_officer: [],
  city_reader: [],
  admin: ['today', 'collaborators', 'enrol', 'revoke', 'backups'],
}

const classByKind: Readonly<Record<string, RecordClass>> = {
  household: 'registry',
  person: 'registry',
  'education-session': 'session',
  report: 'report',
}

/** The class of a kind; a kind of the groups without an entry is health, the class that fewest may see. */
export function recordClassOf(kind: RecordKind): RecordClass {
  if (kind.restricted) return 'restricted'
  return classByKind[kind.id] ?? (kind.scope === 'ward' ? 'plan' : 'health')
}

/** True when the role may read such records, in areas that are hers. */
export function mayRead(role: Role, kind: RecordKind): boolean {
  return recordAccess[role][recordClassOf(kind)]?.includes('read') ?? false
}

/** True when both the table and the kind itself let the role write it. */
export function mayWrite(role: Role, kind: RecordKind): boolean {
  return kind.writers.includes(role) && (recordAccess[role][recordClassOf(kind)]?.includes('write') ?? false)
}

/** True when the role does this job at its station. */
export function mayDo(role: Role, job: StationJob): boolean {
  return stationAccess[role].includes(job)
}

/**
 * The areas of a person: her groups, and the ward itself, in which only records of the whole ward lie.
 * The station has every group.
 */
export function areasOf(role: Role, ward: Area, own: readonly Area[], allGroups: readonly Area[]): Area[] {
  const groups = role === 'station' || role === 'admin' ? allGroups : own.filter((area) => wardOf(area) === ward)
  return [...new Set([...groups, ward])]
}

/** True when a record of this kind may lie in the area, and the area is one of those given. */
export function liesWithin(areas: readonly Area[], kind: RecordKind, area: Area): boolean {
  const isWardLevel = area === wardOf(area)
  return areas.includes(area) && isWardLevel === (kind.scope === 'ward')
}
