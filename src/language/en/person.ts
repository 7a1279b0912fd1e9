/** English words of the person screens, and how people are called in every list. */
import { givenName } from '#domain/text/name.ts'
import { ageInYears } from '#domain/time/age.ts'
import { earliestDay } from '#domain/time/partial-date.ts'
import { ethnicGroups } from '../vi/ethnic-groups.ts'
import { many } from './many.ts'
import type { Words } from '../words-shape.ts'

/** Years below which a child is called "Bé". */
const BABY_YEARS = 6

interface Called {
  name: string
  role: string
  sex: string
  unnamed?: boolean | undefined
  birthDate?: string | null | undefined
}

const unnamedBaby = (sex: string) => (sex === 'male' ? 'Baby boy' : sex === 'female' ? 'Baby girl' : 'Baby')

/** "Bé Nguyễn Gia Bảo", "Bé gái con chị Hạnh" before there is a name, and the full name of everybody older. */
function called(person: Called, today: string, motherName = ''): string {
  if (person.name === '') {
    const mother = givenName(motherName)
    return mother === '' ? `${unnamedBaby(person.sex)} without a name` : `${unnamedBaby(person.sex)} of Ms ${mother}`
  }
  const years = person.birthDate ? ageInYears(earliestDay(person.birthDate), today) : Number.NaN
  return person.role === 'child' && !(years >= BABY_YEARS) ? `Baby ${person.name}` : person.name
}

export const person: Words['person'] = {
  called,
  ethnicGroups,
  addTitle: 'Add a person',
  editTitle: (name: string) => `Change: ${name}`,
  inHousehold: (number: string) => `Household ${number}`,
  save: 'Save',
  roles: { head: 'Head of household', mother: 'Mother', father: 'Father', child: 'Child', grandparent: 'Grandparent', other: 'Somebody else' },
  sexesOfChild: { male: 'Boy', female: 'Girl', unknown: 'Unknown' },
  sexes: { male: 'Male', female: 'Female', unknown: 'Unknown' },
  unnamed: 'Baby without a name',
  motherElsewhere: 'The mother is not in this household yet',
  phoneOwners: { self: 'Own', spouse: 'Wife or husband', relative: 'Relative', neighbour: 'Neighbour' },
  residences: { permanent: 'Permanent', temporary: 'Temporary', absent: 'Away' },
  draftTitleNew: (number: string) => `Add a person, household ${number}`,
  draftTitleEdit: (name: string) => `Change: ${name}`,
  duplicateTitle: { 'same-child': 'Is this child in the book already?', twin: 'Are they twins?', 'same-person': 'Is this person in the book already?' },
  duplicateLine: (name: string, number: string, reasons: readonly string[]) =>
    `${name}, household ${number}. The same: ${reasons.join(', ')}.`,
  open: (name: string) => `Open ${name}`,
  addAnyway: 'Add as new',
  addTwin: 'Yes, add the twin',
  notHere: 'This person is not on the phone.',
  backToFamily: 'Back to Families',
  dueNow: 'Due now',
  nothingDue: 'Nothing is due today.',
  nextDue: (what: string, day: string) => `Next: ${what}, ${day}`,
  birthFacts: 'At birth',
  birthFactsMissing: 'Facts of the birth are missing. See the baby’s discharge paper.',
  recordBirthFacts: 'Write the facts of the birth',
  development: (said: string) => `Development: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  weight: 'Birth weight',
  weighedNoNumber: 'Weighed, number missing',
  birthPlace: 'Place of birth',
  gestation: 'Gestational age',
  weeks: (weeks: number) => many(weeks, 'week'),
  unknown: 'Unknown',
  about: 'About',
  born: 'Date of birth',
  bornAt: (day: string, time: string) => `${day}, ${time}`,
  estimated: (day: string) => `About ${day}`,
  personalId: 'Personal number',
  noPersonalId: 'None yet',
  healthCard: 'Health insurance card',
  phone: 'Phone',
  mother: 'Mother',
  children: 'Children',
  note: 'Note',
  household: 'Household',
  call: (name: string) => `Call ${name}`,
  record: 'Record for the baby',
  recordFor: 'Record',
  recordCards: 'Picture cards',
  timeline: 'History',
  timelineEmpty: 'No form yet. Tap Record for the baby.',
  timelineEmptyAdult: 'No form yet.',
  bySelf: 'Own entry',
  byOther: 'Entry of somebody else',
  byName: (name: string) => `Entry of ${name}`,
  enteredOn: (day: string) => `entered ${day}`,
  openReferral: 'Open the referral',
  editNewborn: 'Change',
  discard: 'Take back',
  discardTitle: (what: string) => `Take back: ${what}?`,
  discardReason: 'Why take it back?',
  deathTakenBack: 'A mistake',
  discardReasons: { wrong: 'Wrong person', twice: 'Written twice', other: 'Another reason' },
  discardOther: 'Write the reason',
  discardReasonMissing: 'No reason chosen. Choose a line.',
  discardOtherMissing: 'The reason is missing. Write one short sentence.',
  discarded: 'Taken back',
  edit: 'Change',
  moveAway: 'Moved away',
  died: 'Died',
  moveTitle: (name: string) => `On which day did ${name} move away?`,
  statusDay: 'Day',
  statusDayMissing: 'The day is missing.',
  statusDayAfterToday: 'This day is after today. Check it.',
  statusDayBeforeBirth: 'This day is before the birth. Check it.',
  movedOn: (day: string) => `Moved away on ${day}`,
  diedOn: (day: string) => `Died on ${day}`,
  cameBack: 'Is back',
  wronglyDied: 'A mistake, take it back',
  recordDeath: 'Write the form of the death',
  statuses: { moved: 'Moved away', died: 'Died' },
  statusSaved: { moved: 'Move written down', active: 'Written as living here again' },
  confirm: 'Write it down',
  cancel: 'Cancel',
  saveFailed: 'Not saved. Delete some Zalo videos, then try again.',
  referralOpen: 'Referred, ask again',
  referralArrived: 'Has been seen',
  referralClosed: 'Finished',
  visitSaw: (count: number) => `Met ${many(count, 'person', 'people')}`,
  nextVisit: (day: string) => `Next visit ${day}`,
  sawBoth: 'Met mother and baby',
  sawMother: 'Met the mother',
  sawNewborn: 'Met the baby',
  ofMother: (said: string) => `Mother: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  signsFound: (signs: string) => `Yes: ${signs}`,
  noSigns: 'No danger sign',
  signsUnsure: (count: number) => `${many(count, 'sign')} unsure`,
  arm: (mm: number) => `arm ${mm} mm`,
  oedema: 'both feet swollen',
  doseGiven: (day: string) => `given ${day}`,
  doseGivenUndated: 'given, day unknown',
  doseNotGiven: (reason: string) => `not given, ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  reactions: { mild: 'Mild reaction', severe: 'Severe reaction' },
  recalled: (said: number, all: number) => `Told back ${said} of ${all} signs`,
}
