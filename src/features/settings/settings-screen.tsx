/** Cài đặt (ux.md §2.24): text size, light, vibration, lunar days, reminders, how to be addressed, the language, numbers to call, the version; each choice holds at once. */
import { useState, type ReactNode } from 'react'
import { honorifics } from '#domain/honorific.ts'
import { languageCodes, languageNames, type LanguageCode } from '#language/languages.ts'
import { words } from '#language/words.ts'
import { readMetas, writeMeta, type PhoneSettings } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { readAddressed } from '#storage/read/addressed.ts'
import { watch } from '#storage/watch.ts'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { textSizes, themes } from '#ui/hooks/use-theme.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { AlarmChoice } from './alarm-choice.tsx'
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
      <Card>
        <ChoiceList
          id="text-size"
          name="text-size"
          legend={words.settings.textSize}
          look="chips"
          choices={textSizes.map((size) => ({ value: String(size), label: words.settings.textSizes[size] }))}
          value={String(settings.textSize)}
          onChange={(chosen) => {
            const textSize = textSizes.find((size) => String(size) === chosen)
            if (textSize !== undefined) void change({ textSize })
          }}
        />
        <p>{words.settings.sample}</p>
      </Card>
      <Card>
        <ChoiceList
          id="theme"
          name="theme"
          legend={words.settings.theme}
          look="chips"
          choices={themes.map((theme) => ({ value: theme, label: words.settings.themes[theme] }))}
          value={settings.theme}
          onChange={(theme) => void change({ theme })}
        />
      </Card>
      <Card>
        <ChoiceList
          id="vibrate"
          name="vibrate"
          legend={words.settings.vibrate}
          look="chips"
          choices={[
            { value: 'yes', label: words.settings.vibrates.yes },
            { value: 'no', label: words.settings.vibrates.no },
          ]}
          value={settings.vibrate ? 'yes' : 'no'}
          onChange={(chosen) => void change({ vibrate: chosen === 'yes' })}
        />
      </Card>
      <Card>
        <ChoiceList
          id="lunar"
          name="lunar"
          legend={words.settings.lunar}
          look="chips"
          choices={[
            { value: 'yes', label: words.settings.lunars.yes },
            { value: 'no', label: words.settings.lunars.no },
          ]}
          value={settings.lunar ? 'yes' : 'no'}
          onChange={(chosen) => void change({ lunar: chosen === 'yes' })}
        />
      </Card>
      {honorific && (
        <Card>
          <ChoiceList
            id="honorific"
            name="honorific"
            legend={words.settings.honorific}
            look="chips"
            choices={honorifics.map((word) => ({ value: word, label: words.settings.honorifics[word] }))}
            value={honorific}
            onChange={(word) => void change({ honorific: word })}
          />
        </Card>
      )}
      <Card>
        <ChoiceList
          id="language"
          name="language"
          legend={words.settings.language}
          hint={words.settings.languageNote}
          look="chips"
          choices={languageCodes.map((code) => ({ value: code, label: languageNames[code] }))}
          value={language}
          onChange={onLanguage}
        />
      </Card>
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
