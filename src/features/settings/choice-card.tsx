/** One setting: its question and its answers as chips, on a card; a switch is one with yes and no. */
import type { ReactNode } from 'react'
import { ChoiceList, type Choice } from '#ui/action/choice-list.tsx'
import { Card } from '#ui/layout/card.tsx'

type SettingProps = {
  /** Names the setting in the page. */
  id: string
  legend: string
  hint?: string
  /** Below the answers. */
  children?: ReactNode
}

type ChoiceCardProps<Value extends string> = SettingProps & { choices: readonly Choice<Value>[]; value: Value; onChange: (value: Value) => void }

export function ChoiceCard<Value extends string>({ id, children, ...list }: ChoiceCardProps<Value>) {
  return (
    <Card>
      <ChoiceList id={id} name={id} look="chips" {...list} />
      {children}
    </Card>
  )
}

type SwitchCardProps = SettingProps & { labels: { yes: string; no: string }; isOn: boolean; onChange: (isOn: boolean) => void }

export function SwitchCard({ labels, isOn, onChange, ...setting }: SwitchCardProps) {
  return (
    <ChoiceCard
      {...setting}
      choices={[
        { value: 'yes', label: labels.yes },
        { value: 'no', label: labels.no },
      ]}
      value={isOn ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  )
}
