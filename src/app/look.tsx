/** Puts the collaborator's chosen look on the page: text size, light, sunlight or dark. */
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { watch } from '#storage/watch.ts'
import { useTheme } from '#ui/hooks/use-theme.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'

/** Draws nothing; follows the settings. */
export function Look({ phone }: { phone: Phone }) {
  const { value } = useWatch(() => watch(() => readMeta(phone, 'settings')), [phone])
  useTheme({ theme: value?.theme ?? 'light', text: value?.textSize ?? 1 })
  return null
}
