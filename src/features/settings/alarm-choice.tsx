/** Whether the phone may tell of work that waits too long while the app is out of sight; the browser asks only when it is switched on. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { SwitchCard } from './choice-card.tsx'

const w = words.settings

export function AlarmChoice({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => Promise<unknown> }) {
  const [isRefused, setRefused] = useState(false)
  const choose = async (wanted: boolean) => {
    const granted = !wanted || (await mayTell())
    setRefused(!granted)
    // The badge on the app's picture needs no word from the browser: it is switched on all the same.
    await onChange(wanted)
  }
  return (
    <SwitchCard id="alarm" legend={w.alarm} hint={w.alarmHint} labels={w.alarms} isOn={isOn} onChange={(wanted) => void choose(wanted)}>
      {isRefused && <Banner tone="waiting" icon="help" live>{w.alarmRefused}</Banner>}
    </SwitchCard>
  )
}

async function mayTell(): Promise<boolean> {
  if (!('Notification' in window)) return false
  return (await Notification.requestPermission()) === 'granted'
}
