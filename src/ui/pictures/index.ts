// Every picture card by its id: the danger signs of clinical.md section 1, then the topics of advice.
import type { ComponentType } from 'react';
import { PoorFeeding } from './signs/poor-feeding.tsx';
import { Lethargy } from './signs/lethargy.tsx';
import { ConvulsionCyanosis } from './signs/convulsion-cyanosis.tsx';
import { ChestIndrawing } from './signs/chest-indrawing.tsx';
import { FastBreathing } from './signs/fast-breathing.tsx';
import { TemperatureFever } from './signs/temperature-fever.tsx';
import { TemperatureCold } from './signs/temperature-cold.tsx';
import { Jaundice } from './signs/jaundice.tsx';
import { EyeInfection } from './signs/eye-infection.tsx';
import { CordInfection } from './signs/cord-infection.tsx';
import { AbdominalDistension } from './signs/abdominal-distension.tsx';
import { PersistentVomiting } from './signs/persistent-vomiting.tsx';
import { Diarrhoea } from './signs/diarrhoea.tsx';
import { NoUrineOrStool24h } from './signs/no-urine-or-stool-24h.tsx';
import { BreastfeedingFirstHour } from './topics/breastfeeding-first-hour.tsx';
import { SkinToSkin } from './topics/skin-to-skin.tsx';
import { KeepWarm } from './topics/keep-warm.tsx';
import { CordCleanDry } from './topics/cord-clean-dry.tsx';
import { GoNow } from './topics/go-now.tsx';
import { VitaminK1 } from './topics/vitamin-k1.tsx';
import { WeighingNewborn } from './topics/weighing-newborn.tsx';
import { HandWashing } from './topics/hand-washing.tsx';
import { HomeVisit } from './topics/home-visit.tsx';
import { BreathCount } from './topics/breath-count.tsx';

const pictures = {
  poor_feeding: PoorFeeding,
  lethargy: Lethargy,
  convulsion_cyanosis: ConvulsionCyanosis,
  chest_indrawing: ChestIndrawing,
  fast_breathing: FastBreathing,
  temperature_fever: TemperatureFever,
  temperature_cold: TemperatureCold,
  jaundice: Jaundice,
  eye_infection: EyeInfection,
  cord_infection: CordInfection,
  abdominal_distension: AbdominalDistension,
  persistent_vomiting: PersistentVomiting,
  diarrhoea: Diarrhoea,
  no_urine_or_stool_24h: NoUrineOrStool24h,
  breastfeeding_first_hour: BreastfeedingFirstHour,
  skin_to_skin: SkinToSkin,
  keep_warm: KeepWarm,
  cord_clean_dry: CordCleanDry,
  go_now: GoNow,
  vitamin_k1: VitaminK1,
  weighing_newborn: WeighingNewborn,
  hand_washing: HandWashing,
  home_visit: HomeVisit,
  breath_count: BreathCount,
};

export type PictureId = keyof typeof pictures;

export const pictureById: Record<PictureId, ComponentType<{ label: string; className?: string }>> = pictures;
