/** English words of the tab "Ghi mới". */
import type { Words } from '../words-shape.ts'
export const recordNew: Words['recordNew'] = {
  title: 'New record',
  unfinished: 'Not finished',
  drafts: 'Go on',
  draftAt: (time: string) => `Written ${time}`,
  due: 'Due now',
  forWhom: 'For whom?',
  forWhomHint: 'For whom? Name, household number',
  writeFor: (name: string) => `Record what for ${name}?`,
  openPage: 'Open this person’s page',
  choose: 'Record something else',
  addHousehold: 'Add a household',
  addHouseholdHint: 'A household not yet in the book.',
  groupHint: 'A meeting where many people listen.',
  vitaminA: 'Vitamin A',
  vitaminAHint: 'The children of the round, one tap each.',
  newborns: 'Babies under 2 months',
  recent: 'Households just recorded',
  household: (number: string, head: string) => (head === '' ? `Household ${number}` : `Household ${number}, ${head}`),
  nothing: 'No household yet. Tap Add a household, or ask the station to load the old book.',
  allFamilies: 'See all families',
}
