/** The tasks that a phone times, and what each may take; source: ux.md §1 (taps, median seconds). */

/** A task of the table. */
export type TimedTaskId =
  | 'see-who-is-due' | 'danger-to-call' | 'newborn-visit' | 'breath-count' | 'register-birth' | 'new-household' | 'repeat-visit'
  | 'weight-height' | 'vitamin-a' | 'vaccine-dose' | 'find-person' | 'group-session'

/** One task: how it begins and ends, and the figure that it is held against. */
export interface TimedTask {
  readonly id: TimedTaskId
  /** Vietnamese. */
  readonly label: string
  /** Most taps and the median in seconds that ux.md asks for; null where it names none. */
  readonly taps: number | null
  readonly seconds: number
  /** Addresses over which it goes on; leaving them ends it or breaks it off. */
  readonly at: RegExp
  /** `enter`: with the address. `typed`: with the first sign typed there. `save`: with the address, and again with each save. `mark`: with a tap in a marked part. */
  readonly begins: 'enter' | 'typed' | 'save' | 'mark'
  /** `leave`: with the last save before the address is left. `save`: with the save. `tap`, `call`, `mark`: with such a touch. `open`: by an address of `opens`. */
  readonly ends: 'leave' | 'save' | 'tap' | 'call' | 'mark' | 'open'
  /** The address that begins it, where `at` has more; the one from which it must come. */
  readonly first?: RegExp
  readonly after?: RegExp
  /** Taps that were made on the address before. */
  readonly tapsBefore?: number
  readonly saves?: number
  readonly opens?: RegExp
}

/** A part marked so is inside the task; the same with `-done` ends it. */
const DONE = '-done'

/** In the order of ux.md. */
export const timedTasks: readonly TimedTask[] = [
  { id: 'see-who-is-due', label: 'Xem hôm nay đến nhà nào', taps: 0, seconds: 2, at: /^\/hom-nay$/, begins: 'enter', ends: 'tap' },
  {
    id: 'danger-to-call', label: 'Thấy dấu hiệu nguy hiểm đến lúc gọi', taps: 2, seconds: 5,
    at: /^\/chuyen-gui\//, begins: 'enter', ends: 'call', after: /^\/(nguoi\/[^/]+\/(tham|dau-hieu)|ghi\/.+)$/, tapsBefore: 1,
  },
  { id: 'newborn-visit', label: 'Thăm bé sơ sinh, không có dấu hiệu', taps: 24, seconds: 150, at: /^\/nguoi\/[^/]+\/tham$/, begins: 'enter', ends: 'leave' },
  { id: 'breath-count', label: 'Đếm nhịp thở', taps: 8, seconds: 15, at: /^\//, begins: 'mark', ends: 'mark' },
  { id: 'register-birth', label: 'Ghi bé mới sinh', taps: 12, seconds: 60, at: /^\/sinh-moi\//, begins: 'enter', ends: 'leave' },
  {
    id: 'new-household', label: 'Thêm hộ mới, 2 người', taps: null, seconds: 75,
    at: /^\/(gia-dinh\/them-ho|ho\/[^/]+(\/them-nguoi)?)$/, begins: 'enter', ends: 'save', first: /them-ho$/, saves: 3,
  },
  { id: 'repeat-visit', label: 'Thăm lại, không có gì thay đổi', taps: 5, seconds: 13, at: /^\/ghi\/household-visit\//, begins: 'enter', ends: 'leave' },
  { id: 'weight-height', label: 'Cân và đo', taps: 10, seconds: 20, at: /^\/nguoi\/[^/]+\/can-do$/, begins: 'enter', ends: 'leave' },
  { id: 'vitamin-a', label: 'Cho uống vitamin A, mỗi bé', taps: 1, seconds: 3, at: /^\/vitamin-a$/, begins: 'save', ends: 'save' },
  { id: 'vaccine-dose', label: 'Ghi một mũi tiêm từ sổ', taps: 2, seconds: 5, at: /^\/nguoi\/[^/]+\/tiem-chung$/, begins: 'save', ends: 'save' },
  { id: 'find-person', label: 'Tìm một người', taps: null, seconds: 4, at: /^\/gia-dinh$/, begins: 'typed', ends: 'open', opens: /^\/(nguoi|ho)\/[^/]+$/ },
  { id: 'group-session', label: 'Ghi buổi nhóm', taps: 28, seconds: 90, at: /^\/buoi-nhom$/, begins: 'enter', ends: 'leave' },
]

/** A median so much above the figure (share) is told as too slow (ux.md §1). */
export const TOO_SLOW_SHARE = 0.1

const taskById = new Map<string, TimedTask>(timedTasks.map((task) => [task.id, task]))

/** The task with this id; undefined for one of another version. */
export function timedTask(id: string): TimedTask | undefined {
  return taskById.get(id)
}

/** What a marked part means for a task: inside it, its end, or nothing. */
export function markMeans(mark: string, { id, begins }: TimedTask): 'begin' | 'end' | undefined {
  if (begins !== 'mark') return undefined
  return mark === id ? 'begin' : mark === id + DONE ? 'end' : undefined
}
