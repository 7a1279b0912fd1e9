/** English words of restricted records: children in special circumstances (Luật Trẻ em 2016, Điều 10) and the help they got. */
import { circumstanceGroups } from '#domain/circumstances/circumstance-groups.ts'
import type { CircumstanceCode } from '#domain/records/special-circumstance.ts'
import { supportLabels } from './special-help.ts'
import type { stationRestricted as stationRestrictedVi } from '../vi/station-restricted.ts'
import type { Widened } from '../words-shape.ts'

const codes = Object.fromEntries(circumstanceGroups.value.map(({ code, label }) => [code, label])) as Readonly<Record<CircumstanceCode, string>>

export const stationRestricted: Widened<typeof stationRestrictedVi> = {
  restricted: {
    call: (number: string) => `Call ${number}`,
    callWhy: 'If the child is in danger, call first, write later.',
    exit: 'Quick exit',
    exitHint: 'Press Quick exit or Esc when somebody looks on.',
    confidential: 'Only the writer and the named officer see this part. Each look is in the trail.',
    ownOnly: 'This account may not see restricted files. Here are only those it wrote.',
    none: 'No restricted file yet.',
    noName: 'Child’s name unknown',
    open: 'Followed',
    closed: 'Closed',
    codes,
    supports: supportLabels,
    reportedTo: { 111: 'Hotline 111', police: 'Police', committee: 'People’s Committee', station: 'Station', other: 'Elsewhere' },
    circumstance: 'Circumstance',
    reporter: 'Reported by',
    noCircumstance: 'Circumstance not written here',
    reported: (day: string, by: string) => (by === '' ? `On ${day}` : `${by}, on ${day}`),
    sinceLabel: 'Since when',
    reportedToLabel: 'Reported to',
    childTold: 'Child, as told',
    told: 'Account',
    reviewed: 'Last review',
    notReviewed: 'Never reviewed',
    ended: 'End',
    endedWhy: (day: string, why: string) => (why === '' ? day : `${day}, ${why}`),
    supportHeading: 'Support given',
    noSupport: 'No support written yet.',
    supportLine: (what: string, day: string, more: string) => [`${day}: ${what}`, more].filter(Boolean).join(' · '),
    review: 'Reviewed today',
    reviewDone: 'Review written for today.',
    addSupport: 'Write support',
    supportTitle: (name: string) => `Support for ${name}`,
    supportWhat: 'Which support?',
    supportMissing: 'No kind of support chosen. Choose one.',
    supportFrom: 'Who gives it',
    supportNote: 'Add a note',
    supportSave: 'Write this support',
    supportDone: 'Support written.',
    leave: 'Cancel',
  },
}
