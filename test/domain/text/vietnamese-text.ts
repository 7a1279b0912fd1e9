/** Random text of Vietnamese letters in either Unicode form, for property tests. */
import fc from 'fast-check'

const LETTERS = Array.from('aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ')
const letter = fc.constantFrom(...LETTERS, ...LETTERS.map((one) => one.toUpperCase()), ' ', ' ', '-', "'", '’', '5')
const form = fc.constantFrom('NFC', 'NFD')

/** Up to 30 letters, spaces and signs. */
export const vietnameseText = fc
  .tuple(fc.array(letter, { maxLength: 30 }), form)
  .map(([letters, unicode]) => letters.join('').normalize(unicode))
