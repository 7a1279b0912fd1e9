/** The word at the right of the bar: network or none, as the last try found it; the browser's own word is believed only when it says none. */
import { words } from '#language/words.ts'
import { useOnline } from '#ui/hooks/use-online.ts'
import { Icon } from '#ui/icon/icon.tsx'
import styles from './network-mark.module.css'

export function NetworkMark({ lastTryFailed }: { lastTryFailed: boolean }) {
  const online = useOnline() && !lastTryFailed
  return (
    <span className={`${styles.mark} ${online ? styles.online : styles.offline}`} role="status">
      <Icon name={online ? 'cloud-check' : 'cloud-off'} size={20} />
      {online ? words.syncStatus.online : words.syncStatus.offline}
    </span>
  )
}
