/** Cài đặt (ux.md §2.24): text size, light, vibration, lunar days, reminders, how to be addressed, the language, numbers to call, the version; each choice holds at once. */
import { useState, type ReactNode } from 'react'
import { honorifics } from '#domain/honorific.ts'
import { languageCodes, languageNames, type LanguageCode } from '#language/languages.ts'
import { words } from '#language/words.ts'
import { readMetas, writeMeta, type PhoneSettings } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { readAddressed } from '#storage/read/addressed.ts'
import { watch } from '#storage/watch.ts'
import { textSizes, themes } from '#ui/hooks/use-theme.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { AlarmChoice } from './alarm-choice.tsx'
import { ChoiceCard, SwitchCard } from './choice-card.tsx'
import { QuickCalls } from './quick-calls.tsx'

async function readSettings(phone: Phone) {
  const [[settings, scope, calls], addressed] = await Promise.all([readMetas(phone, 'settings', 'scope', 'quick-calls'), readAddressed(phone)])
  return { settings, profile: scope?.profile, calls, honorific: addressed?.honorific }
}

type SettingsScreenProps = {
  phone: Phone
  version: string
  language: LanguageCode
  /** Opens the page anew in another language. */
  onLanguage: (code: LanguageCode) => void
  /** The part about PIN and fingerprint. */
  vault: ReactNode
}

export function SettingsScreen({ phone, version, language, onLanguage, vault }: SettingsScreenProps) {
  const { value } = useWatch(() => watch(() => readSettings(phone)), [phone])
  const [failed, setFailed] = useState(false)
  if (!value) return null
  const { settings, profile, calls, honorific } = value
  const change = (part: Partial<PhoneSettings>) =>
    writeMeta(phone, 'settings', { ...settings, ...part }).then(() => setFailed(false), () => setFailed(true))
  return (
    <PhoneScreen title={words.settings.title} bar={<FlowBar title={words.settings.title} back="/so-tay" />}>
      {failed && <Banner tone="danger" live>{words.settings.saveFailed}</Banner>}
      <ChoiceCard
        id="text-size"
        legend={words.settings.textSize}
        choices={textSizes.map((size) => ({ value: String(size), label: words.settings.textSizes[size] }))}
        value={String(settings.textSize)}
        onChange={(chosen) => {
          const textSize = textSizes.find((size) => String(size) === chosen)
          if (textSize !== undefined) void change({ textSize })
        }}
      >
        <p>{words.settings.sample}</p>
      </ChoiceCard>
      <ChoiceCard
        id="theme"
        legend={words.settings.theme}
        choices={themes.map((theme) => ({ value: theme, label: words.settings.themes[theme] }))}
        value={settings.theme}
        onChange={(theme) => void change({ theme })}
      />
      <SwitchCard id="vibrate" legend={words.settings.vibrate} labels={words.settings.vibrates} isOn={settings.vibrate} onChange={(vibrate) => void change({ vibrate })} />
      <SwitchCard id="lunar" legend={words.settings.lunar} labels={words.settings.lunars} isOn={settings.lunar} onChange={(lunar) => void change({ lunar })} />
      {honorific && (
        <ChoiceCard
          id="honorific"
          legend={words.settings.honorific}
          choices={honorifics.map((word) => ({ value: word, label: words.settings.honorifics[word] }))}
          value={honorific}
          onChange={(word) => void change({ honorific: word })}
        />
      )}
      <ChoiceCard
        id="language"
        legend={words.settings.language}
        hint={words.settings.languageNote}
        choices={languageCodes.map((code) => ({ value: code, label: languageNames[code] }))}
        value={language}
        onChange={onLanguage}
      />
      <AlarmChoice isOn={settings.alarm} onChange={(alarm) => change({ alarm })} />
      {vault}
      <QuickCalls
        station={profile?.stationPhone ? { name: profile.stationName, number: profile.stationPhone } : undefined}
        calls={calls}
        onChange={(next) => writeMeta(phone, 'quick-calls', next).then(() => setFailed(false), () => setFailed(true))}
      />
      <FactList facts={[{ label: words.settings.version, value: version }]} />
    </PhoneScreen>
  )
}
