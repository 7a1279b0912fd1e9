/** Eleven-digit mobile prefixes that became ten-digit ones in autumn 2018; old ledgers still hold them. */

/** Old prefix → prefix since 2018 (renumbering of the five operators, 15/9–14/10/2018). */
const CURRENT: Readonly<Record<string, string>> = {
  '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078',
  '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082',
  '0162': '032', '0163': '033', '0164': '034', '0165': '035', '0166': '036',
  '0167': '037', '0168': '038', '0169': '039',
  '0186': '056', '0188': '058', '0199': '059',
}

/** Today's ten digits for an old eleven-digit mobile number, or undefined when it is not one. */
export function currentMobilePrefix(digits: string): string | undefined {
  const prefix = digits.length === 11 ? CURRENT[digits.slice(0, 4)] : undefined
  return prefix === undefined ? undefined : prefix + digits.slice(4)
}
