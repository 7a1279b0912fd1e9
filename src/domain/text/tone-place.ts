/** Sets a tone mark on the right vowel of a Vietnamese syllable, in the older spelling (hòa, thủy). */

/** Length of the consonants before the vowels; the u of qu and the i of gi count when a vowel follows. */
function onsetLength(word: string): number {
  const start = /^(?:qu(?=[aăâeêioôơy])|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)/.exec(word)
  return start?.[0].length ?? 0
}

/**
 * Adds a combining tone to a bare lower-case syllable and returns NFC: ("nguyên", ngã) → "nguyễn".
 * A word without vowels, or an empty tone, comes back unchanged.
 */
export function placeTone(word: string, tone: string): string {
  const onset = onsetLength(word)
  const vowels = /^[aăâeêioôơuưy]*/.exec(word.slice(onset))?.[0] ?? ''
  if (tone === '' || vowels === '') return word.normalize('NFC')
  const hasFinal = onset + vowels.length < word.length
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((vowel) => vowels.lastIndexOf(vowel)))
  const plain = vowels.length === 3 || (vowels.length === 2 && hasFinal) ? 1 : 0
  const at = onset + (vowels.includes('ơ') ? vowels.indexOf('ơ') : marked >= 0 ? marked : plain) + 1
  return (word.slice(0, at) + tone + word.slice(at)).normalize('NFC')
}
