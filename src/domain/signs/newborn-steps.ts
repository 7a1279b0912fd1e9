/** The eight steps of the danger-sign part of a home visit (ux.md screen 10), as data the screen walks through. */
import type { FindingCode } from './newborn-findings.ts'

/** How a step is answered. A `list` has one row of Không / Có for each finding. */
export type StepKind = 'yes-no' | 'breath-count' | 'temperature' | 'list'

/** One step; it answers every finding it names. */
export interface DangerSignStep {
  readonly id: string
  readonly kind: StepKind
  /** Heading of the step, at most six words. */
  readonly title: string
  readonly findings: readonly FindingCode[]
}

/** The steps, in the order of the screen: what kills soonest comes first. */
export const newbornSteps: readonly DangerSignStep[] = [
  { id: 'feeding', kind: 'yes-no', title: 'Bú kém, bỏ bú', findings: ['poor_feeding'] },
  { id: 'lethargy', kind: 'yes-no', title: 'Ngủ li bì', findings: ['lethargy'] },
  { id: 'convulsion', kind: 'yes-no', title: 'Co giật, tím tái', findings: ['convulsion_cyanosis'] },
  { id: 'chest', kind: 'yes-no', title: 'Rút lõm lồng ngực', findings: ['chest_indrawing'] },
  { id: 'breaths', kind: 'breath-count', title: 'Nhịp thở', findings: ['fast_breathing', 'slow_breathing'] },
  { id: 'temperature', kind: 'temperature', title: 'Sốt hoặc lạnh', findings: ['temperature_fever', 'temperature_cold'] },
  { id: 'jaundice', kind: 'yes-no', title: 'Vàng da', findings: ['jaundice_danger'] },
  {
    id: 'head-to-toe',
    kind: 'list',
    title: 'Nhìn từ đầu đến chân',
    findings: [
      'eye_infection',
      'noisy_breathing',
      'cord_infection',
      'abdominal_distension',
      'persistent_vomiting',
      'diarrhoea',
      'no_urine_or_stool_24h',
    ],
  },
]
