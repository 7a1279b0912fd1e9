/** A round switch in the teal bar, such as sunlight; its word is for the ear, the bar has no room for more. */
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import styles from './bar-toggle.module.css'

type BarToggleProps = { icon: IconName; label: string; isOn: boolean; onPress: () => void }

export function BarToggle({ icon, label, isOn, onPress }: BarToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={isOn} aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} size={24} />
    </button>
  )
}
