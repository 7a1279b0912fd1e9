/**
 * Who may do what: one table of role × class of record × action, one of role × job at the station.
 * Every route, push and pull asks here and nowhere else; areas are compared here too.
 */
import { wardOf, type Area } from '#domain/area.ts'
import type { RecordKind, Role } from '#domain/records/kind.ts'
import type { StationJob } from '#protocol/session.ts'

/** `registry`: who lives where. `health`: what was found and done. `session`: group teaching. `plan`: of the whole ward. `report`: signed figures, with the ids of people behind them. */
export type RecordClass = 'registry' | 'health' | 'session' | 'plan' | 'report' | 'restricted'
/**
 * `read`, `write`: all of the class in her areas. `own`: she writes them and reads what she wrote herself; `named`: as a
 * named officer of the ward she reads and writes all (restricted records, design.md §2: author and named officers only).
 * A head of a group is given no teaching of others: it names the household that it was held in, and who listened.
 */
type RecordAction = 'read' | 'write' | 'own' | 'named'

const recordAccess: Record<Role, Partial<Record<RecordClass, readonly RecordAction[]>>> = {
  collaborator: { registry: ['read', 'write'], health: ['read', 'write'], session: ['read', 'write'], plan: ['read'], restricted: ['own'] },
  group_head: { session: ['own'], plan: ['read'], restricted: ['own'] },
  station: { registry: ['read', 'write'], health: ['read', 'write'], session: ['read', 'write'], plan: ['read', 'write'], report: ['read', 'write'], restricted: ['own', 'named'] },
  ward_officer: { plan: ['read'], restricted: ['own', 'named'] },
  city_reader: {},
  admin: { plan: ['read', 'write'] },
}


const stationAccess: Record<Role, readonly StationJob[]> = {
  collaborator: [],
  group_head: [],
  station: ['today', 'collaborators', 'enrol', 'revoke', 'referrals', 'households', 'quarantine', 'conflicts', 'indicators', 'reports', 'record', 'erase', 'backups', 'restricted', 'accounts', 'audit', 'person-file', 'rights'],
  ward_officer: ['indicators', 'restricted'],
  city_reader: ['city'],
  admin: ['today', 'collaborators', 'enrol', 'revoke', 'backups', 'accounts', 'manage-accounts', 'audit'],
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

function actionsOn(role: Role, kind: RecordKind): readonly RecordAction[] {
  return recordAccess[role][recordClassOf(kind)] ?? []
}

/** True when the role may read such records, whoever wrote them, in areas that are hers. */
export function mayRead(role: Role, kind: RecordKind): boolean {
  return actionsOn(role, kind).includes('read')
}

/** True when the role may read of such records those that she wrote herself. */
export function mayReadOwn(role: Role, kind: RecordKind): boolean {
  return actionsOn(role, kind).includes('own')
}

/** True when the role may be named to read and write all records of this kind in its ward. */
export function mayBeNamed(role: Role, kind: RecordKind): boolean {
  return actionsOn(role, kind).includes('named')
}

/** True when both the table and the kind itself let the role write it; a restricted record of another is refused apart (`restricted.ts`). */
export function mayWrite(role: Role, kind: RecordKind): boolean {
  return kind.writers.includes(role) && actionsOn(role, kind).some((action) => action !== 'read')
}

/** All jobs of the role, for its screens to show. */
export function jobsOf(role: Role): readonly StationJob[] {
  return stationAccess[role]
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
