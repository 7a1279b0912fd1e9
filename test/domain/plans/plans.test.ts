/** The five plans as a whole: places, years, follow-up after birth and duties. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { followUpOf } from '#domain/plans/follow-ups.ts'
import { planById, plans } from '#domain/plans/index.ts'
import type { Plan } from '#domain/plans/plan.ts'

function plan(id: string): Plan {
  const found = planById(id)
  if (!found) throw new Error(`no plan ${id}`)
  return found
}

/** Every Vietnamese text that a plan holds. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsOf)
}

describe('the list of plans', () => {
  it('holds five plans whose ids are their file names', () => {
    const files = readdirSync(new URL('../../../src/domain/plans/', import.meta.url))
      .filter((name) => /-20\d\d\.ts$/.test(name))
      .map((name) => name.replace('.ts', ''))
    expect(plans.map(({ id }) => id).sort()).toEqual(files.sort())
    expect(plans).toHaveLength(5)
  })

  it('finds a plan by id and nothing by another', () => {
    expect(plan('minh-tan-2026').place.name).toBe('Xã Minh Tân')
    expect(planById('minh-tan-2027')).toBeUndefined()
  })

  it('names group, lead and collaborator as each plan does', () => {
    expect(plans.map(({ groupUnit }) => groupUnit)).toEqual([
      'tổ dân phố',
      'tổ dân phố',
      'tổ dân phố',
      'thôn',
      'thôn',
    ])
    expect(plan('ha-bac-2026').lead).toBe('Trạm Y tế xã')
    expect(plan('hai-duong-2026-2030').collaboratorTitle).toBe('cộng tác viên dân số - y tế - trẻ em')
    expect(plan('le-chan-2026-2030').collaboratorTitle).toBe('cộng tác viên y tế - dân số - trẻ em')
  })

  it('sets targets for 2030 where the plan runs five years', () => {
    expect(plans.map(({ targetYear }) => targetYear)).toEqual([2030, 2030, 2026, 2026, 2026])
    for (const { years, targetYear } of plans) expect(years.to).toBe(targetYear)
  })

  it('is written in composed letters without stray blanks', () => {
    for (const text of plans.flatMap(textsOf)) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toBe(text.trim())
    }
  })
})

describe('follow-up after birth', () => {
  it('is found by the id of its plan alone', () => {
    expect(plans.map(({ id }) => followUpOf(id))).toEqual(plans.map(({ followUp }) => followUp))
    expect(followUpOf('no-such-plan')).toBeUndefined()
  })

  it('runs six weeks from discharge in Hải Dương', () => {
    const { followUp } = plan('hai-duong-2026-2030')
    expect(followUp.windows).toEqual([
      {
        label: '6 tuần đầu sau khi rời cơ sở y tế',
        countFrom: 'discharge',
        unit: 'day',
        from: 0,
        to: 42,
        place: 'home',
      },
    ])
    expect(followUp.endsOnLaterOf).toEqual({ birthDays: 42, dischargeDays: 42 })
    expect(followUp.wording).toContain('trong vòng 6 tuần đầu sau khi rời cơ sở y tế')
    expect(followUp.needsConfirmation).toBe(true)
  })

  it('covers six hours, first day and first week in Lê Chân', () => {
    const { windows, wording } = plan('le-chan-2026-2030').followUp
    expect(windows.map(({ unit, from, to }) => [unit, from, to])).toEqual([
      ['hour', 0, 6],
      ['hour', 0, 24],
      ['day', 0, 6],
    ])
    expect(wording).toContain('ngày đầu và tuần đầu sau đẻ')
  })

  it('asks a home visit in the first week in Hà Bắc', () => {
    const { followUp, targets } = plan('ha-bac-2026')
    expect(followUp.windows).toMatchObject([{ countFrom: 'birth', from: 0, to: 6, place: 'home' }])
    expect(targets.map(({ wording }) => wording)).toContain(followUp.wording)
  })

  it('stays a question where only the training names six weeks', () => {
    for (const id of ['le-thanh-nghi-2026', 'minh-tan-2026']) {
      expect(plan(id).followUp.needsConfirmation).toBe(true)
      expect(plan(id).followUp.wording).toBe('chăm sóc trẻ sơ sinh 6 tuần đầu sau đẻ')
    }
  })
})

describe('duties', () => {
  it('are all taken over from the plans', () => {
    expect(plans.map(({ duties }) => duties.length)).toEqual([12, 11, 10, 9, 9])
  })

  it('are told apart by role and code', () => {
    for (const { duties } of plans) {
      const keys = duties.map(({ role, code }) => `${role}/${code}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('give the residential group its monthly review in Lê Thanh Nghị', () => {
    const { duties } = plan('le-thanh-nghi-2026')
    const review = duties.find(({ code }) => code === 'monthly_quarterly_review')
    expect(review).toMatchObject({ role: 'group', who: 'Tổ dân phố' })
    expect(review?.wording).toMatch(/^Hằng tháng, quý thường xuyên kiểm tra, rà soát/)
  })

  it('name the thôn, not the tổ, in Minh Tân', () => {
    const groups = plan('minh-tan-2026').duties.filter(({ role }) => role === 'group')
    expect(groups.map(({ who }) => who)).toEqual(['Thôn', 'Thôn'])
  })

  it('never sound English to the person who reads', () => {
    for (const { who } of plans.flatMap(({ duties }) => duties)) {
      expect(who).not.toMatch(/\b(with|and|all|levels|schools)\b/i)
    }
  })
})
