/** One thing to look at: its picture where one is drawn, its answers side by side, and the advice as soon as it is unsafe. */
import { hazardAnswerLabels } from '#domain/forms/home-hazard-check.ts'
import { findHazardItem } from '#domain/hazards/hazard-items.ts'
import type { HazardAnswer } from '#domain/records/home-hazard-check.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { pictureById, type PictureId } from '#ui/pictures/index.ts'
import styles from './hazards.module.css'

type HazardRowProps = {
  code: string
  label: string
  choices: readonly HazardAnswer[]
  /** Other words for the answers. */
  labels?: Partial<Record<HazardAnswer, string>>
  value: HazardAnswer | undefined
  advised: boolean
  onAnswer: (said: HazardAnswer) => unknown
  onAdvised: (given: boolean) => unknown
}

const ICONS: Readonly<Record<HazardAnswer, IconName | undefined>> = {
  safe: 'check',
  unsafe: 'octagon-alert',
  'not-present': undefined,
  'not-seen': undefined,
}

function isPicture(id: string): id is PictureId {
  return id in pictureById
}

function Thumbnail({ code }: { code: string }) {
  if (!isPicture(code)) return null
  const Picture = pictureById[code]
  return <Picture label="" className={styles.picture} />
}

export function HazardRow({ code, label, choices, labels, value, advised, onAnswer, onAdvised }: HazardRowProps) {
  const labelId = `hazard-${code}`
  const advice = findHazardItem(code)?.advice
  return (
    <li className={styles.row}>
      <div role="group" aria-labelledby={labelId} className={styles.thing}>
        <div className={styles.head}>
          <Thumbnail code={code} />
          <p id={labelId} className={styles.label}>{told(label)}</p>
        </div>
        <div className={choices.length > 2 ? styles.four : styles.two}>
          {choices.map((choice) => {
            const icon = ICONS[choice]
            return (
              <button key={choice} type="button" className={`${styles.answer} ${styles[choice]}`} aria-pressed={value === choice} onClick={() => void onAnswer(choice)}>
                {icon && <Icon name={icon} size={18} strokeWidth={2.6} />}
                {labels?.[choice] ?? told(hazardAnswerLabels[choice])}
              </button>
            )
          })}
        </div>
        {value === 'unsafe' && advice !== undefined && (
          <div className={styles.advice} role="status">
            <p>{told(advice)}</p>
            <Button variant={advised ? 'ok-outline' : 'secondary'} icon={advised ? 'check' : 'message'} pressed={advised} onPress={() => onAdvised(!advised)}>
              {advised ? words.hazards.advised : words.hazards.advise}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
