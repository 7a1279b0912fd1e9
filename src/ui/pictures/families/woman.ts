// The danger signs of the woman in pregnancy and after birth (clinical.md section 3).
import type { Family } from '../family.ts';
import { Unconscious, WomanConvulsions, SevereVomiting, LooksVeryIll, FoulDischarge, WoundInfection, SadMood } from '../woman/lying.tsx';
import { VaginalBleeding, SevereAbdominalPain, SeverePain, LabourImminent, WatersBroken, FetalMovementLess, LegPainRedness } from '../woman/standing.tsx';
import { CentralCyanosis, BreathingDifficulty, SevereHeadache, VisualDisturbance, Fever, OedemaFaceHands, BreastProblem } from '../woman/awake.tsx';

export const drawings: Family<'woman'> = {
  unconscious: Unconscious,
  woman_convulsions: WomanConvulsions,
  vaginal_bleeding: VaginalBleeding,
  central_cyanosis: CentralCyanosis,
  breathing_difficulty: BreathingDifficulty,
  severe_headache: SevereHeadache,
  visual_disturbance: VisualDisturbance,
  severe_abdominal_pain: SevereAbdominalPain,
  severe_pain: SeverePain,
  fever: Fever,
  severe_vomiting: SevereVomiting,
  looks_very_ill: LooksVeryIll,
  labour_imminent: LabourImminent,
  waters_broken: WatersBroken,
  fetal_movement_less: FetalMovementLess,
  oedema_face_hands: OedemaFaceHands,
  leg_pain_redness: LegPainRedness,
  foul_discharge: FoulDischarge,
  wound_infection: WoundInfection,
  breast_problem: BreastProblem,
  sad_mood: SadMood,
};
