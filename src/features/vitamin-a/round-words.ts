/** The days of a round and where today lies in it, in words. */
import type { QueueRound, RoundPhase } from '#domain/schedules/vitamin-a-queue.ts'
import { dayLabel, shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'

const w = words.vitaminA

/** "1/6 – 2/6". */
export function roundDays({ from, to }: QueueRound, today: string): string {
  return w.days(told(shortDayLabel(from, today)), told(shortDayLabel(to, today)))
}

/** Where today lies, in words. */
export function phaseWords(phase: RoundPhase, round: QueueRound, today: string): string {
  if (phase === 'ahead') return w.phases.ahead(told(dayLabel(round.from, today)))
  return phase === 'catch-up' ? w.phases['catch-up'](told(shortDayLabel(round.lastDay, today))) : w.phases[phase]
}
