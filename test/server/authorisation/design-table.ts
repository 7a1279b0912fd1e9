/**
 * Who may what, read out of the table of roles in design.md §2 and written down here by hand: the expected answers of the
 * generated tests. Nothing in this file may be taken from the endpoint's own table.
 */
import type { Role } from '#domain/records/kind.ts'

/** Roles of the design, in its order. */
export const roles: readonly Role[] = ['collaborator', 'group_head', 'station', 'ward_officer', 'city_reader', 'admin']

/** Who asks: nobody, a phone of the role, or a browser in which the role is signed in. */
export type Asker = 'nobody' | `phone of ${Role}` | `browser of ${'station' | 'ward_officer' | 'city_reader' | 'admin'}`

const phones = roles.map((role): Asker => `phone of ${role}`)
const browsers: readonly Asker[] = ['browser of station', 'browser of ward_officer', 'browser of city_reader', 'browser of admin']

/** Everybody who can ask. */
export const askers: readonly Asker[] = ['nobody', ...phones, ...browsers]

/** "everything in the ward; referrals, review, merge, import, reports, enrolment" */
const station: readonly Asker[] = ['browser of station']
/** "wards, plans, users, devices, backups; no clinical data" */
const stationAndAdmin: readonly Asker[] = ['browser of station', 'browser of admin']
/** "special circumstances (named officers only), indicators, reports; no clinical detail" */
const stationAndOfficer: readonly Asker[] = ['browser of station', 'browser of ward_officer']

/** Who gets past the door of each endpoint; what they then see is said below. */
export const doors: Readonly<Record<string, readonly Asker[]>> = {
  'GET /healthz': askers,
  'GET /readyz': askers,
  // For whoever runs the machine, from the machine itself: no role of the design has it.
  'GET /metrics': [],
  // Coming in: a code, a link or a password is asked for behind the door.
  'POST /api/enrol': askers,
  'GET /api/setup/state': askers,
  'POST /api/setup/state': askers,
  'GET /api/setup/units': askers,
  'POST /api/setup': askers,
  'POST /api/sign-in': askers,
  'POST /api/sign-out': askers,
  'POST /api/account-link/state': askers,
  'POST /api/account-link': askers,
  'GET /api/session': browsers,
  'GET /api/sessions': browsers,
  'POST /api/sessions/end': browsers,
  'POST /api/sign-out-everywhere': browsers,
  'POST /api/password': browsers,
  'GET /api/passkeys': browsers,
  'POST /api/passkeys': browsers,
  'POST /api/passkeys/begin': browsers,
  'POST /api/passkeys/remove': browsers,
  'POST /api/passkey-sign-in/begin': askers,
  'POST /api/passkey-sign-in': askers,
  'POST /api/push': phones,
  'POST /api/pull': phones,
  'POST /api/fork': phones,
  'POST /api/key-share': phones,
  // A sealed parcel proves its phone from within; whoever carries it is nobody.
  'POST /api/parcel': askers,
  'POST /api/witness': phones,
  // Durations without a person or a phone.
  'POST /api/timings': phones,
  // "counts and indicators per ward; no names; cells under 5 people are hidden"
  'GET /api/city/indicators': ['browser of city_reader'],
  'GET /api/station/today': stationAndAdmin,
  'GET /api/station/collaborators': stationAndAdmin,
  'GET /api/station/timings': stationAndAdmin,
  'POST /api/station/enrolments': stationAndAdmin,
  'POST /api/station/revoke': stationAndAdmin,
  'POST /api/station/lock': stationAndAdmin,
  'GET /api/station/backup': stationAndAdmin,
  'GET /api/station/accounts': stationAndAdmin,
  'GET /api/station/audit': stationAndAdmin,
  // The station may not name itself: who names sees nothing of what the name opens.
  'POST /api/station/officer': ['browser of admin'],
  'POST /api/station/accounts': ['browser of admin'],
  'POST /api/station/account-link': ['browser of admin'],
  'POST /api/station/account-close': ['browser of admin'],
  'GET /api/station/referrals': station,
  'POST /api/station/referral-action': station,
  'POST /api/station/households': station,
  'GET /api/station/households/:id': station,
  'GET /api/station/record/:id': station,
  'GET /api/station/person-file/:id': station,
  'GET /api/station/quarantine': station,
  'POST /api/station/quarantine-resolve': station,
  // The ids of people stand in a report; a city reader is shown signed ones without them, elsewhere.
  'GET /api/station/reports': station,
  'GET /api/station/report-draft': station,
  'GET /api/station/reports/:id': station,
  'GET /api/station/reports/:id/differences': station,
  'POST /api/station/report-sign': station,
  'POST /api/station/report-printed': station,
  'POST /api/station/indicators-printed': stationAndOfficer,
  'GET /api/station/conflicts': station,
  'POST /api/station/conflict-resolve': station,
  'GET /api/station/witness': station,
  'POST /api/station/witness-resolve': station,
  'POST /api/station/erase': station,
  'GET /api/station/rights': station,
  'POST /api/station/seal': station,
  // It lists people to the station; the city's counts are elsewhere.
  'GET /api/station/indicators': stationAndOfficer,
  'GET /api/station/restricted': stationAndOfficer,
  'POST /api/station/restricted': stationAndOfficer,
}

/** Classes of records, as the design speaks of them. */
type Class = 'of households' | 'group sessions' | 'of the whole ward' | 'signed report' | 'special circumstances'

/** Every kind by its class; a new kind must be given its place here. */
export const classes: Readonly<Record<string, Class>> = {
  household: 'of households', person: 'of households', 'identity-decision': 'of households', pregnancy: 'of households', delivery: 'of households',
  death: 'of households', 'household-visit': 'of households', 'antenatal-contact': 'of households', 'newborn-check': 'of households',
  'postnatal-visit': 'of households', 'danger-sign-check': 'of households', referral: 'of households', 'teach-back': 'of households',
  measurement: 'of households', 'vitamin-a-dose': 'of households', immunisation: 'of households', 'periodic-exam': 'of households',
  'feeding-recall': 'of households', 'home-hazard-check': 'of households', injury: 'of households',
  'education-session': 'group sessions',
  'plan-adoption': 'of the whole ward', campaign: 'of the whole ward', 'agency-programme': 'of the whole ward', 'community-hazard': 'of the whole ward', note: 'of the whole ward',
  report: 'signed report',
  'special-circumstance': 'special circumstances', 'support-given': 'special circumstances',
}

/** Where a record lies, seen from a person of group 5. */
export type Place = 'own group' | 'neighbouring group' | 'own ward' | 'other ward'

/** Whose record it is. */
export type Writer = 'herself' | 'another'

/** Which places of her ward a role has. */
export const placesOf: Readonly<Record<Role, readonly Place[]>> = {
  collaborator: ['own group', 'own ward'],
  group_head: ['own group', 'own ward'],
  station: ['own group', 'neighbouring group', 'own ward'],
  ward_officer: ['own ward'],
  city_reader: ['own ward'],
  admin: ['own group', 'neighbouring group', 'own ward'],
}

const readers: Readonly<Record<Exclude<Class, 'special circumstances'>, readonly Role[]>> = {
  'of households': ['collaborator', 'station'],
  'group sessions': ['collaborator', 'station'],
  'of the whole ward': ['collaborator', 'group_head', 'station', 'ward_officer', 'admin'],
  'signed report': ['station'],
}
/** "group sessions, …; no health record": those that she held; of others' teaching the record says in which home and to whom. */
const readersOfOwnSessions: readonly Role[] = ['group_head']
/** "author and named officers only" */
const authorsOfRestricted: readonly Role[] = ['collaborator', 'group_head', 'station', 'ward_officer']
const maybeNamed: readonly Role[] = ['station', 'ward_officer']

const phoneWriters: Readonly<Record<Class, readonly Role[]>> = {
  'of households': ['collaborator', 'station'],
  'group sessions': ['collaborator', 'group_head', 'station'],
  'of the whole ward': ['station', 'admin'],
  'signed report': ['station'],
  'special circumstances': authorsOfRestricted,
}
/** Kinds of the whole ward that a role does not write although it writes others of them: "wards, plans", no campaigns. */
const notWritten: Readonly<Partial<Record<Role, readonly string[]>>> = { admin: ['campaign', 'community-hazard'] }

/** True when a phone of this role is given the record; a phone is given no restricted record of another, whoever carries it. */
export function isPulled(role: Role, kind: string, place: Place, writer: Writer): boolean {
  if (!placesOf[role].includes(place)) return false
  const of = classes[kind]
  if (of === undefined) return false
  if (of === 'special circumstances') return writer === 'herself' && authorsOfRestricted.includes(role)
  return readers[of].includes(role) || (of === 'group sessions' && writer === 'herself' && readersOfOwnSessions.includes(role))
}

/** True when a browser of the role can come to see it by any of its lists and look-ups. */
export function isSeenInBrowser(role: Role, kind: string, place: Place, writer: Writer, isNamed: boolean): boolean {
  const of = classes[kind]
  if (of === undefined || place === 'other ward') return false
  if (of === 'special circumstances') return (writer === 'herself' && authorsOfRestricted.includes(role)) || (isNamed && maybeNamed.includes(role))
  // The others have no screen that shows a record.
  return role === 'station' && readers[of].includes(role)
}

/** True when a phone of this role may write such a record there. */
export function isTaken(role: Role, kind: string, place: Place): boolean {
  const of = classes[kind]
  return of !== undefined && placesOf[role].includes(place) && phoneWriters[of].includes(role) && notWritten[role]?.includes(kind) !== true
}
