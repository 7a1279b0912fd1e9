/** What a screen shows between the tap and the disk's answer. */
import { describe, expect, it } from 'vitest'
import { layOn, type Early } from '#ui/hooks/use-early-saves.ts'

const record = (id: string, outcome: string) => ({ id, kind: 'vitamin-a-dose', outcome })
const early = (id: string, outcome: string, done: boolean): ReadonlyMap<string, Early> => new Map([[id, { record: record(id, outcome), done }]])

describe('a record that is being saved', () => {
  it('shows before the disk has answered', () => {
    expect(layOn([], early('a', 'given', false))).toEqual([record('a', 'given')])
    expect(layOn([record('a', 'absent')], early('a', 'given', false))).toEqual([record('a', 'given')])
  })

  it('stays until the screen has read it again', () => {
    expect(layOn([], early('a', 'given', true))).toEqual([record('a', 'given')])
  })

  it('gives way to what came later from elsewhere', () => {
    expect(layOn([record('a', 'refused')], early('a', 'given', true))).toEqual([record('a', 'refused')])
  })

  it('leaves every other record as it is', () => {
    expect(layOn([record('b', 'absent')], early('a', 'given', false))).toEqual([record('b', 'absent'), record('a', 'given')])
  })
})
