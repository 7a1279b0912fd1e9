/** The screens on which a child of 2 to 59 months is asked about, as data the visit walks through; signs: clinical.md §2 (EmCare, IMCI), order NSC. */
import type { ChildFindingCode } from './child-findings.ts'
import type { DangerSignStep } from './newborn-steps.ts'

/** One screen of the child's list. */
export interface ChildStep extends Omit<DangerSignStep, 'findings'> {
  readonly findings: readonly ChildFindingCode[]
  readonly after?: 'cough' | 'diarrhoea'
}

/** General danger signs first; what hangs on cough or diarrhoea follows its own question. Blood oxygen is left to those who carry a clip. */
export const childSteps: readonly ChildStep[] = [
  { id: 'drink', kind: 'yes-no', title: 'Không uống, không bú được', findings: ['cannot_drink'] },
  { id: 'vomit', kind: 'yes-no', title: 'Nôn tất cả', findings: ['vomits_everything'] },
  { id: 'convulsion', kind: 'yes-no', title: 'Co giật', findings: ['convulsions'] },
  { id: 'lethargy', kind: 'yes-no', title: 'Ngủ li bì', findings: ['lethargic_unconscious'] },
  { id: 'cough', kind: 'yes-no', title: 'Ho hoặc khó thở', findings: ['cough'] },
  { id: 'chest', kind: 'yes-no', title: 'Rút lõm lồng ngực', findings: ['chest_indrawing'], after: 'cough' },
  { id: 'stridor', kind: 'yes-no', title: 'Thở rít', findings: ['stridor'], after: 'cough' },
  { id: 'breaths', kind: 'breath-count', title: 'Nhịp thở', findings: ['fast_breathing'], after: 'cough' },
  { id: 'long-cough', kind: 'yes-no', title: 'Ho lâu ngày', findings: ['cough_14_days'], after: 'cough' },
  { id: 'diarrhoea', kind: 'yes-no', title: 'Tiêu chảy', findings: ['diarrhoea'] },
  {
    id: 'water',
    kind: 'list',
    title: 'Bé tiêu chảy: xem từng dòng',
    findings: [
      'blood_in_stool',
      'sunken_eyes',
      'drinks_poorly',
      'drinks_eagerly',
      'restless',
      'skin_pinch_slow',
      'skin_pinch_very_slow',
      'diarrhoea_14_days',
    ],
    after: 'diarrhoea',
  },
]
