/** Every word that there is in Vietnamese there is in English, and the English is English. */
import { describe, expect, it } from 'vitest'
import { en } from '#language/en.ts'
import { stationEn } from '#language/station-en.ts'
import { viStation } from '#language/vi-station.ts'
import { vi } from '#language/vi.ts'
import { codeUnder } from '../house/sources.ts'
import { isVietnamese, wordingsIn } from '../house/wording.ts'

/** Every path to a word, and whether it is a text or is made from values. */
function wordsOf(part: unknown, path: string): string[] {
  if (typeof part !== 'object' || part === null) return [`${path}: ${typeof part}`]
  return Object.entries(part).flatMap(([name, inner]) => wordsOf(inner, `${path}.${name}`))
}

/** Names, words of address, and the head that an official report is printed with. */
const keptVietnamese = [
  'Sổ Nôi', 'Nguyễn Gia Bảo', 'chị', 'cô', 'bác', 'Anh', 'Chị', 'Cô', 'Bác', 'Tổ 1', 'Tổ ', 'hộ sinh Hoa', 'Bệnh viện Trẻ em, khoa Cấp cứu', 'Bệnh viện Phụ sản', 'Số 14, ngõ 27', 'Trưởng trạm',
  'Hà Bắc', 'Hải Dương', 'Lê Thanh Nghị', 'Minh Tân', 'Lê Chân', 'QĐ 4128/QĐ-BYT',
]
const officialHead = /station-reports\.ts/

describe('the words in English', () => {
  it('are as many as in Vietnamese, and of the same kinds', () => {
    expect(wordsOf(en, 'words').toSorted()).toEqual(wordsOf(vi, 'words').toSorted())
    expect(wordsOf(stationEn, 'station').toSorted()).toEqual(wordsOf(viStation, 'station').toSorted())
  })

  it('are not empty where the Vietnamese is not', () => {
    const empty = wordsOf({ en, stationEn }, '').filter((line) => line.endsWith(': undefined'))
    expect(empty).toEqual([])
  })

  it('hold no Vietnamese but names and the head of official papers', () => {
    const left = codeUnder('src/language/en')
      .filter(({ path }) => !path.includes('/domain/') && !officialHead.test(path))
      .flatMap(wordingsIn)
      .filter(({ text }) => isVietnamese(keptVietnamese.reduce((rest, name) => rest.replaceAll(name, ''), text)))
    expect(left).toEqual([])
  })
})
