/** Whether the phone may tell of work that waits too long while the app is out of sight; the browser asks only when it is switched on. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'

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
    <Card>
      <ChoiceList
        id="alarm"
        name="alarm"
        legend={w.alarm}
        hint={w.alarmHint}
        look="chips"
        choices={[
          { value: 'yes', label: w.alarms.yes },
          { value: 'no', label: w.alarms.no },
        ]}
        value={isOn ? 'yes' : 'no'}
        onChange={(chosen) => void choose(chosen === 'yes')}
      />
      {isRefused && <Banner tone="waiting" icon="help" live>{w.alarmRefused}</Banner>}
    </Card>
  )
}

async function mayTell(): Promise<boolean> {
  if (!('Notification' in window)) return false
  return (await Notification.requestPermission()) === 'granted'
}
