// The danger signs of the newborn (clinical.md section 1).
import type { Family } from '../family.ts';
import { PoorFeeding } from '../signs/poor-feeding.tsx';
import { Lethargy } from '../signs/lethargy.tsx';
import { ConvulsionCyanosis } from '../signs/convulsion-cyanosis.tsx';
import { ChestIndrawing } from '../signs/chest-indrawing.tsx';
import { FastBreathing } from '../signs/fast-breathing.tsx';
import { TemperatureFever } from '../signs/temperature-fever.tsx';
import { TemperatureCold } from '../signs/temperature-cold.tsx';
import { Jaundice } from '../signs/jaundice.tsx';
import { EyeInfection } from '../signs/eye-infection.tsx';
import { CordInfection } from '../signs/cord-infection.tsx';
import { AbdominalDistension } from '../signs/abdominal-distension.tsx';
import { PersistentVomiting } from '../signs/persistent-vomiting.tsx';
import { Diarrhoea } from '../signs/diarrhoea.tsx';
import { NoUrineOrStool24h } from '../signs/no-urine-or-stool-24h.tsx';

export const drawings: Family<'newborn'> = {
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
};
