/** A language is put in place as a whole and taken back again; an unknown code is Vietnamese. */
import { afterEach, describe, expect, it } from 'vitest'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { ageLabel } from '#domain/time/age.ts'
import { weekdayLabel } from '#domain/time/day-label.ts'
import { chooseLanguage, languageOf } from '#language/languages.ts'
import { chooseStationLanguage, stationWords } from '#language/station-words.ts'
import { inVietnamese, told } from '#language/told.ts'
import { words } from '#language/words.ts'

// Other tests of the same worker read the same words.
afterEach(async () => {
  await chooseLanguage('vi')
  await chooseStationLanguage('vi')
})

describe('the language of the interface', () => {
  it('is Vietnamese until another one is chosen', () => {
    expect([languageOf(null), languageOf('fr'), languageOf('en')]).toEqual(['vi', 'vi', 'en'])
    expect([words.ui.yes, told('Sốt'), stationWords.signIn.submit]).toEqual(['Có', 'Sốt', 'Đăng nhập'])
  })

  it('changes the words and the texts of the domain', async () => {
    await chooseLanguage('en')
    await chooseStationLanguage('en')
    expect([words.ui.yes, told('Sốt'), stationWords.signIn.submit]).toEqual(['Yes', 'Fever', 'Sign in'])
    expect(told(undefined)).toBeUndefined()
  })

  it('tells ages, weekdays and signs, and keeps the formats of numbers', async () => {
    await chooseLanguage('en')
    expect(told(ageLabel('2026-06-10', '2026-06-17'))).toBe('7 days old')
    expect(told(weekdayLabel('2026-06-17', '2026-06-17'))).toBe('Wednesday 17/6')
    expect(told(reasonLine(['chest_indrawing', 'temperature_fever'], { temperatureCelsius: 38.2 }))).toBe('Chest indrawing, fever 38,2 °C')
  })

  it('leaves what a family reads as it is', async () => {
    await chooseLanguage('en')
    expect(inVietnamese('Sốt')).toBe('Sốt')
  })

  it('goes back to Vietnamese whole', async () => {
    await chooseLanguage('en')
    await chooseLanguage('vi')
    expect([words.ui.yes, told('Sốt')]).toEqual(['Có', 'Sốt'])
  })
})
