/** Where one is in the set-up; steps behind are links. */
import { stationWords } from '#language/station-words.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { Link } from '#ui/link/link.tsx'
import { setupSteps } from './setup-form.ts'
import styles from './setup.module.css'

export function StepTrail({ current, addressOf }: { current: number; addressOf: (step: number) => string }) {
  return (
    <nav className={styles.trail} aria-label={stationWords.setup.trail(current, setupSteps.length)}>
      <ol>
        {setupSteps.map(({ id }, place) => {
          const number = place + 1
          const name = stationWords.setup.shortSteps[id]
          if (number < current) {
            return (
              <li key={id} className={styles.behind}>
                <Link href={addressOf(number)}>
                  <i aria-hidden="true">
                    <Icon name="check" size={14} strokeWidth={3} />
                  </i>
                  {name}
                </Link>
              </li>
            )
          }
          return (
            <li key={id} className={number === current ? styles.here : undefined} aria-current={number === current ? 'step' : undefined}>
              <span>
                <i aria-hidden="true">{number}</i>
                {name}
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
