/** What is easy to guess is refused as a new password, what a person makes up of several words is not. */
import { describe, expect, it } from 'vitest'
import common from '../../src/domain/formats/common-passwords.json' with { type: 'json' }
import { weakPassword } from '#server/auth/weak-passwords.ts'

const names = ['hoa.hosinh', 'Trần Thu Hoa', 'Lê Chân', 'Hải Phòng']
const isWeak = (password: string) => weakPassword(password, names) !== undefined

describe('a new password', () => {
  it.each([
    ['one sign again and again', 'aaaaaaaaaaaaaa'],
    ['few signs', 'ababab baba abab'],
    ['a piece again and again', 'muathumuathumua'],
    ['a run of keys', 'qwertyuiop[]12'],
    ['a run backwards', 'poiuytrewq9876'],
    ['a run of columns', '1qaz2wsx3edc4rfv'],
    ['the alphabet', 'abcdefghijkl'],
    ['numbers alone', '839201745638'],
    ['the name of the ward', 'LeChan@123456'],
    ['the ward in full', 'phường Lê Chân 2026'],
    ['the station', 'TramYTeLeChan2026!'],
    ['the product', 'Sổ Nôi Hải Phòng'],
    ['the login', 'hoa.hosinh2026'],
    ['her own name', 'tranthuhoa1990'],
    ['a common one', 'leavemealone'],
    ['a common one in capitals', 'LeaveMeAlone'],
    ['a common word with a year', 'iloveyou2026'],
  ])('is refused when it is %s', (_what, password) => {
    expect(weakPassword(password, names)).toMatchObject({ code: 'weak-password', at: 'password' })
  })

  it.each(['con mèo ngủ trưa', 'con co bay la 2026', 'mua he nam ay', 'hoa phượng đỏ sân trường', 'Trạm Lê Chân có cây bàng già', 'xe-đạp vàng, mưa rào 7', '草木皆兵风声鹤唳杯弓蛇影', 'k7#Tq9!vXw2$mZ'])('may be %s', (password) => {
    expect(isWeak(password)).toBe(false)
  })

  it('is refused when it stands in the list', () => {
    const long = common.whole.filter((password) => password.length >= 12)
    expect(long.length).toBeGreaterThan(300)
    expect(long.filter((password) => !isWeak(password))).toEqual([])
  })
})
