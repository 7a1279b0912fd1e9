/** Ngoài nắng in one tap, at the doors where the sun is; a second tap gives the light look back. */
import { words } from '#language/words.ts'
import { readMeta, writeMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { BarToggle } from '#ui/layout/bar-toggle.tsx'

export function SunButton({ phone, isSunny }: { phone: Phone; isSunny: boolean }) {
  const toggle = async () => {
    const settings = await readMeta(phone, 'settings')
    await writeMeta(phone, 'settings', { ...settings, theme: settings.theme === 'sun' ? 'light' : 'sun' })
  }
  return <BarToggle icon="sun" label={words.today.sun} isOn={isSunny} onPress={() => void toggle()} />
}
