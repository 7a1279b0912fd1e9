/** Passwords that are among the first guesses, and those that people at a station may well have. */
import { describe, expect, it } from 'vitest'
import { isEasilyGuessed } from '#domain/formats/easily-guessed.ts'

describe('a password', () => {
  it.each([
    ['a run', ['1234567890', 'qwertyuiop', 'abcdefghij', '0987654321', 'qwerty12345', '1qaz2wsx3edc', 'asdfghjkl;', 'abcd123456']],
    ['the same again', ['aaaaaaaaaaaa', 'hoahoahoahoa', '1212121212', 'hai1hai1hai1', 'ngocngocngoc1']],
    ['one that many have had', ['basketball', 'christopher', 'Password123', 'iloveyou2024', 'sunshine2026', '2026liverpool', 'anhyeuem123', 'q1w2e3r4t5']],
    ['words of this work', ['tramyte2026', 'Trạm y tế 2026', 'matkhau123', 'Mật khẩu 2026', 'sonoi-admin', 'congtacvien1', 'Hải Phòng 1', 'quản trị 12345']],
  ])('of %s is refused', (_what, passwords) => {
    expect(passwords.filter((password) => !isEasilyGuessed(password))).toEqual([])
  })

  it('of some words that belong to nobody is taken', () => {
    const good = ['con mèo ngủ trưa', 'mua he nam ay', 'trạm y tế bên sông', 'ba quả khế chua', 'x7#Kq9!vRt', '我们的村子在河边很漂亮', 'phở bò tái 6 giờ', 'xe máy đỏ của Lan']
    expect(good.filter(isEasilyGuessed)).toEqual([])
  })

  it('of a training ward is never among them', () => {
    // Two words and a number, as the training ward draws them.
    expect(['hoa-sen-4821-xanh', 'lua-chin-7390-vang'].filter(isEasilyGuessed)).toEqual([])
  })
})
