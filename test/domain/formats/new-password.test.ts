/** A new password: its length at both ends, and that it was typed the same twice. */
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { newPasswordFields, passwordLength, passwordsAgree } from '#domain/formats/new-password.ts'
import { accountLinkUseSchema } from '#protocol/account.ts'

const say = { short: 'short', long: 'long', guessed: 'guessed', differs: 'differs' }
const schema = z.object({ name: z.string().check(z.minLength(1, 'name')), ...newPasswordFields(say) }).check(passwordsAgree(say))

const faults = (password: string, passwordAgain = password, name = 'Hoa') =>
  z.safeParse(schema, { name, password, passwordAgain }).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? []

describe('a new password', () => {
  it.each([11, 12, 200, 201])('of %i characters is judged as the endpoint judges it', (length) => {
    const password = 'con mèo ngủ trưa '.repeat(13).slice(0, length)
    expect(faults(password).length === 0).toBe(z.safeParse(accountLinkUseSchema, { token: 't', password }).success)
  })

  it('too short or too long is told in words', () => {
    expect([faults('con mèo'), faults('con mèo ngủ trưa '.repeat(13))]).toEqual([['password: short'], ['password: long']])
  })

  it('that everybody has is told in words', () => {
    expect(faults('matkhau202620')).toEqual(['password: guessed'])
  })

  it('typed differently is told at the second field', () => {
    expect(faults('con mèo ngủ trưa', 'con mèo ngủ trua')).toEqual(['passwordAgain: differs'])
  })

  it('typed differently is told even beside other mistakes', () => {
    expect(faults('ngắn', 'khác', '')).toEqual(['name: name', 'password: short', 'passwordAgain: differs'])
  })
})

describe('the length of a password', () => {
  it('is the same however a keyboard sends the marks', () => {
    const typed = 'mèo ngủ trưa'
    expect([passwordLength(typed.normalize('NFC')), passwordLength(typed.normalize('NFD')), passwordLength('🌾🌾')]).toEqual([12, 12, 2])
    expect(faults(typed.normalize('NFD'))).toEqual([])
  })
})
