/** The set-up of a ward: its list of groups, the draft of the tab, the rules of the form, the request. */
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { addGroups, namesInText, numberedGroups } from '#features/setup/group-names.ts'
import { forgetDraft, keepDraft, readDraft } from '#features/setup/setup-draft.ts'
import { emptySetup, ownPlan, setupRequest, setupSchema } from '#features/setup/setup-form.ts'
import type { SetupForm } from '#features/setup/setup-form.ts'
import { stationWords } from '#language/station-words.ts'
import { inviteRequest, inviteSchema } from '#features/station/collaborators/invite-form.ts'
import { setupRequestSchema } from '#protocol/setup.ts'

const full: SetupForm = {
  ...emptySetup,
  unit: { code: '10525', fullName: 'Phường Hải Dương', provinceCode: '31', provinceFullName: 'Thành phố Hải Phòng' },
  groups: ['Tổ 1', 'Tổ 2'],
  planId: 'hai-duong-2026-2030',
  stationPhone: '0220 385 1234',
  stationContact: ' hộ sinh Hoa ',
  login: 'hoa.hosinh',
  name: 'trần thu hoa',
  password: 'con mèo ngủ trưa',
  passwordAgain: 'con mèo ngủ trưa',
}

function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const messages = (form: SetupForm) => z.safeParse(setupSchema, form).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? []

describe('the list of groups', () => {
  it('is read from pasted lines, commas and tabs', () => {
    expect(namesInText(' Tổ 1\nTổ  2,Thôn Đông;\tKhu 3\n\n')).toEqual(['Tổ 1', 'Tổ 2', 'Thôn Đông', 'Khu 3'])
  })

  it('is filled with numbers at once', () => {
    expect(numberedGroups('Tổ', 12).at(-1)).toBe('Tổ 12')
    expect(numberedGroups('Tổ', 9999)).toHaveLength(300)
  })

  it('stands in natural order', () => {
    expect(addGroups(['Tổ 10'], ['Tổ 2', 'Tổ 5A', 'Tổ 5']).groups).toEqual(['Tổ 2', 'Tổ 5', 'Tổ 5A', 'Tổ 10'])
  })

  it('asks about a likely double instead of deciding', () => {
    expect(addGroups(['Tổ 5'], ['TDP số 05'])).toEqual({ groups: ['Tổ 5'], doubles: [{ name: 'TDP số 05', of: 'Tổ 5' }] })
  })

  it('passes over an exact repeat without asking', () => {
    expect(addGroups(['Tổ 5'], ['Tổ 5', 'Tổ 5'])).toEqual({ groups: ['Tổ 5'], doubles: [] })
  })
})

describe('the draft of the tab', () => {
  it('keeps everything but the passwords', () => {
    const storage = memory()
    keepDraft(storage, { token: 'link', form: full })
    expect([...storage.kept.values()].join()).not.toContain('con mèo')
    expect(readDraft(storage, '')).toEqual({ token: 'link', form: { ...full, password: '', passwordAgain: '' } })
  })

  it('lets a link just opened come before a kept token', () => {
    const storage = memory()
    keepDraft(storage, { token: 'old', form: full })
    expect(readDraft(storage, '#new').token).toBe('new')
  })

  it('survives text that is none of ours', () => {
    const storage = memory()
    storage.setItem('so-noi-thiet-lap', '{"token":"t","form":{"groups":"x","login":"hoa","other":1}}')
    expect(readDraft(storage, '').form).toEqual({ ...emptySetup, login: 'hoa' })
    storage.setItem('so-noi-thiet-lap', 'not json')
    expect(readDraft(storage, '').form).toEqual(emptySetup)
  })

  it('is gone once the ward is made', () => {
    const storage = memory()
    keepDraft(storage, { token: 'link', form: full })
    forgetDraft(storage)
    expect(readDraft(storage, '')).toEqual({ token: '', form: emptySetup })
  })
})

describe('the rules of the form', () => {
  it('are kept by a full form', () => {
    expect(messages(full)).toEqual([])
  })

  it('judge a password by length, not by signs', () => {
    expect(messages({ ...full, password: 'Abc1!', passwordAgain: 'Abc1!' }).join()).toContain('ít nhất 12 ký tự')
    expect(messages({ ...full, password: 'mèo con ngủ trưa', passwordAgain: 'mèo con ngủ trưa' })).toEqual([])
  })

  it('see that both passwords agree even while others are wrong', () => {
    expect(messages({ ...full, login: '?', passwordAgain: 'khác' }).some((line) => line.startsWith('passwordAgain'))).toBe(true)
  })

  it('take a landline, a mobile or none', () => {
    const wrong = (stationPhone: string) => messages({ ...full, stationPhone }).length
    expect(['', '0912 345 678', '0220 385 1234', '0912 345'].map(wrong)).toEqual([0, 0, 0, 1])
  })
})

describe('the request', () => {
  it('fits what the endpoint takes', () => {
    const request = setupRequest(full, 'token')
    expect(z.safeParse(setupRequestSchema, request).success).toBe(true)
    expect(request).toMatchObject({ stationPhone: '+842203851234', stationContact: 'hộ sinh Hoa', referralPlace: null, account: { name: 'Trần Thu Hoa' } })
  })

  it('finds the plan made for this very ward', () => {
    expect(ownPlan('10525')?.id).toBe('hai-duong-2026-2030')
    expect(ownPlan('00004')).toBeUndefined()
  })
})

describe('an invitation', () => {
  const form = { name: 'nguyễn thị nga', role: 'collaborator', honorific: 'chị', phone: '0912345678', areas: ['31/10525/g02'] } as const

  it('tidies the name and stores the number whole', () => {
    expect(inviteRequest({ ...form, areas: [...form.areas] })).toMatchObject({ name: 'Nguyễn Thị Nga', phone: '+84912345678', author: undefined })
  })

  it('says whether a collaborator or a head is invited', () => {
    expect(inviteRequest({ ...form, areas: [...form.areas], role: 'group_head' }).role).toBe('group_head')
  })

  it('calls the head as the ward calls its groups', () => {
    const called = ['tổ dân phố', 'thôn', 'khu phố', ''].map((unit) => stationWords.station.phoneRole('group_head', unit))
    expect(called).toEqual(['Tổ trưởng', 'Trưởng thôn', 'Trưởng khu phố', 'Tổ trưởng'])
  })

  it('needs a name and a group, but no telephone', () => {
    const faults = (change: object) => z.safeParse(inviteSchema, { ...form, ...change }).error?.issues.map(({ path }) => path[0]) ?? []
    expect([faults({ phone: '' }), faults({ name: ' ' }), faults({ areas: [] }), faults({ phone: '12' })]).toEqual([[], ['name'], ['areas'], ['phone']])
  })
})
