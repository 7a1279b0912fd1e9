/** English words of the head of a group: meetings, children who need help, counts. */
import type { Words } from '../words-shape.ts'
export const groupHead: Words['groupHead'] = {
  title: () => 'Group head',
  tabHome: 'Main page',
  tabSession: 'Group sessions',
  tabHelp: 'Children in need',
  newSession: 'Write a group session',
  counts: (year: number) => `Group sessions in ${year}`,
  sessions: 'Sessions',
  listeners: 'Listeners in all',
  last: 'Latest session',
  none: 'No session yet',
  toHome: 'Back to the main page',
  more: 'On the phone',
}
