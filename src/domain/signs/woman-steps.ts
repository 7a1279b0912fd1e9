/** The screens on which a pregnant woman or a mother after birth is asked, as data the visit walks through; signs: clinical.md §3, order NSC. */
import type { DangerSignStep } from './newborn-steps.ts'
import type { WomanFindingCode } from './woman-findings.ts'

/** One screen of the woman's list; signs that are not hers at the time are left out of it. */
export interface WomanStep extends Omit<DangerSignStep, 'findings'> {
  readonly findings: readonly WomanFindingCode[]
  readonly private?: true
}

/** What kills soonest first; the private question last and by itself. */
export const womanSteps: readonly WomanStep[] = [
  {
    id: 'life',
    kind: 'list',
    title: 'Hỏi và nhìn mẹ',
    findings: ['unconscious', 'convulsions', 'vaginal_bleeding', 'central_cyanosis', 'breathing_difficulty'],
  },
  {
    id: 'pain',
    kind: 'list',
    title: 'Mẹ có đau ở đâu không?',
    findings: ['severe_headache', 'visual_disturbance', 'severe_abdominal_pain', 'severe_pain'],
  },
  {
    id: 'body',
    kind: 'list',
    title: 'Mẹ thấy trong người thế nào?',
    findings: ['fever', 'severe_vomiting', 'looks_very_ill', 'oedema_face_hands', 'leg_pain_redness'],
  },
  { id: 'birth', kind: 'list', title: 'Thai và chuyển dạ', findings: ['labour_imminent', 'waters_broken', 'fetal_movement_less'] },
  { id: 'after-birth', kind: 'list', title: 'Sản dịch, vết khâu, vú', findings: ['foul_discharge', 'wound_infection', 'breast_problem'] },
  { id: 'private', kind: 'yes-no', title: 'Hỏi riêng', findings: ['depressed_harm'], private: true },
]
