/** What the sync screen says about the way to the station: one sentence per state, each with its way out. */
import { momentLabel, shortDayLabel } from '#domain/time/day-label.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { SyncState } from '#storage/meta.ts'
import { TRUSTED_OFFSET_MS } from '#storage/save.ts'
import { stalledFor } from '#storage/stalled.ts'
import type { IconName } from '#ui/icon/icon.tsx'
import type { BannerTone } from '#ui/layout/banner.tsx'

/** One strip of the screen. */
export interface SyncNote {
  id: string
  tone: BannerTone
  icon?: IconName
  text: string
  action?: { label: string; href: string }
}

/** What is known of the way to the station. */
export interface SyncFacts {
  sync: SyncState
  counts: { waiting: number; refused: number }
  lastReceiptAt: number | null
  /** When the station closed this phone, ms since 1970. */
  closedAt: number | null
  stationPhone: string | null
  /** This phone found out that another carries the same book. */
  copied: boolean
  /** Areas are being read anew. */
  rereading: boolean
  now: number
}

const w = words.syncStatus
const MINUTE = 60_000

/** The strips in the order in which they matter. */
export function syncNotes(facts: SyncFacts): SyncNote[] {
  const alarm = stalled(facts)
  // Beside "there is a network, but nothing goes" a sentence that there is none would only confuse.
  const hindrance = alarm && facts.sync.trouble === 'offline' ? undefined : (trouble(facts) ?? received(facts))
  return [progress(facts) ?? hindrance, alarm, clock(facts), copied(facts), rereading(facts)].filter((note) => note !== undefined)
}

function progress({ sync }: SyncFacts): SyncNote | undefined {
  if (sync.phase === 'sending' && sync.sendingTotal > 0) return { id: 'phase', tone: 'info', icon: 'cloud-up', text: w.sending(sync.sendingDone, sync.sendingTotal) }
  return sync.phase === 'fetching' ? { id: 'phase', tone: 'info', icon: 'download', text: w.fetching } : undefined
}

function trouble({ sync, closedAt, stationPhone, now }: SyncFacts): SyncNote | undefined {
  const call = stationPhone === null ? {} : { action: { label: w.call, href: callAddress(stationPhone) } }
  const waits = sync.nextTryAt !== null && sync.nextTryAt > now ? sync.nextTryAt - now : undefined
  switch (sync.trouble) {
    case null:
      return undefined
    case 'busy':
      return { id: 'busy', tone: 'waiting', icon: 'clock', text: waits === undefined ? w.troubles.busy : w.busyFor(Math.ceil(waits / MINUTE)) }
    case 'revoked':
      return { id: 'revoked', tone: 'danger', text: closedAt === null ? w.troubles.revoked : w.revokedSince(told(shortDayLabel(dayInVietNam(closedAt), dayInVietNam(now)))), ...call }
    case 'locked':
      return { id: 'locked', tone: 'waiting', icon: 'lock', text: w.troubles.locked, ...call }
    case 'signed-out':
      return { id: 'signed-out', tone: 'danger', icon: 'device', text: w.troubles['signed-out'], action: { label: w.enterCode, href: '/kich-hoat' } }
    case 'upgrade':
      return { id: 'upgrade', tone: 'waiting', icon: 'download', text: w.troubles.upgrade }
    default:
      return { id: sync.trouble, tone: 'waiting', text: [w.troubles[sync.trouble], waits === undefined ? '' : w.nextTry(told(momentLabel(now + waits, now)))].join(' ').trim() }
  }
}

function received({ counts, lastReceiptAt, now }: SyncFacts): SyncNote | undefined {
  if (lastReceiptAt === null) return undefined
  const moment = told(momentLabel(lastReceiptAt, now))
  const all = counts.waiting === 0 && counts.refused === 0
  return { id: 'received', tone: 'ok', text: all ? w.receiptAll(moment) : w.receipt(moment) }
}

function stalled({ sync, stationPhone, now }: SyncFacts): SyncNote | undefined {
  const stalledMs = stalledFor(sync, now)
  if (stalledMs === undefined) return undefined
  return {
    id: 'stalled',
    tone: 'danger',
    text: w.stalled(words.app.span(stalledMs)),
    ...(stationPhone === null ? {} : { action: { label: w.call, href: callAddress(stationPhone) } }),
  }
}

function clock({ sync }: SyncFacts): SyncNote | undefined {
  const offset = sync.clockOffsetMs ?? 0
  return Math.abs(offset) > TRUSTED_OFFSET_MS ? { id: 'clock', tone: 'waiting', icon: 'clock', text: words.app.clockOff(offset) } : undefined
}

function copied(facts: SyncFacts): SyncNote | undefined {
  return facts.copied ? { id: 'copied', tone: 'info', icon: 'duplicate', text: w.copied } : undefined
}

function rereading(facts: SyncFacts): SyncNote | undefined {
  return facts.rereading ? { id: 'rereading', tone: 'info', icon: 'book', text: w.rereading } : undefined
}
