/** The rows of the vaccination card and of the vitamin A queue as they are read aloud. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { doseCard } from '#domain/immunisation/dose-card.ts'
import { vitaminAQueue, type QueueRound } from '#domain/schedules/vitamin-a-queue.ts'
import type { VitaminADose } from '#domain/records/vitamin-a-dose.ts'
import { DoseRow } from '#features/vaccines/dose-row.tsx'
import { QueueRow } from '#features/vitamin-a/queue-row.tsx'
import { phaseWords, roundDays } from '#features/vitamin-a/round-words.ts'
import { aChild, aHousehold } from '../../domain/indicators/builders.ts'
import { recordOf } from '../../domain/indicators/record-of.ts'

const TODAY = '2026-06-17'
const ignore = () => undefined
const round: QueueRound = { round: 1, from: '2026-06-01', to: '2026-06-02', lastDay: '2026-07-01', campaign: null, label: 'Đợt 1' }

describe('a row of the queue', () => {
  const child = { ...aChild({ birthDate: '2025-01-10' }), home: aHousehold(), motherName: 'Trần Thị Hạnh' }
  const row = (doses: readonly VitaminADose[], canWrite = true) =>
    vitaminAQueue([child], doses, round).called.map((one) => renderToStaticMarkup(<QueueRow one={one} name="Bé Nguyễn Gia Bảo" today={TODAY} canWrite={canWrite} onTick={ignore} onMore={ignore} />)).join('')
  const said = (outcome: VitaminADose['outcome'], on = '2026-06-01'): VitaminADose => recordOf('vitamin-a-dose', 7, on, { subject: child.id, outcome })

  it('says whom its tick is for and how it stands', () => {
    expect(row([])).toContain('aria-pressed="false" aria-label="Đã uống: Bé Nguyễn Gia Bảo"')
    expect(row([said('vita_200k')])).toContain('aria-pressed="true"')
    expect(row([])).toContain('Hộ 032 · Số 14, ngõ 27')
  })

  it('names the reason or the dose shortly before', () => {
    expect(row([said('vita_not_given_sick')])).toContain('Bé ốm')
    expect(row([said('vita_200k', '2026-05-20')])).toContain('Mới uống 20/5')
  })

  it('has no button before the round begins', () => {
    expect(row([], false)).not.toContain('<button')
  })

  it('names no dose, whatever is stored', () => {
    expect(row([said('vita_200k')])).not.toMatch(/100|200/)
  })
})

describe('the days of a round', () => {
  it('are named with where today lies', () => {
    expect([roundDays(round, TODAY), roundDays({ ...round, to: round.from }, TODAY)]).toEqual(['1/6 – 2/6', '1/6'])
    expect(phaseWords('catch-up', round, TODAY)).toBe('Đang uống vét, đến hết 1/7.')
    expect(phaseWords('ahead', { ...round, from: '2026-06-18' }, TODAY)).toContain('Ngày mai')
  })
})

describe('a row of the card', () => {
  it('is one button with the dose and how it stands', () => {
    const { groups } = doseCard({ person: aChild({ birthDate: '2026-01-15' }), records: {}, today: TODAY })
    const rows = groups.flatMap(({ doses }) => doses).map((dose) => renderToStaticMarkup(<DoseRow dose={dose} onOpen={ignore} />))
    expect(rows.every((row) => row.split('<button').length === 2)).toBe(true)
    expect(rows.find((row) => row.includes('5 trong 1, mũi 1'))).toContain('Quá lịch 63 ngày')
  })
})
