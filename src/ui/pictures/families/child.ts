// The signs of a sick child of 2 to 59 months (clinical.md section 2).
import type { Family } from '../family.ts';
import { CannotDrink, VomitsEverything, DrinksPoorly, DrinksEagerly } from '../child/drinking.tsx';
import { Convulsions, BloodInStool, Diarrhoea14Days } from '../child/stool.tsx';
import { Cough, Stridor, LowOxygen, Cough14Days } from '../child/breathing.tsx';
import { SunkenEyes, Restless, SkinPinchSlow, SkinPinchVerySlow } from '../child/dehydration.tsx';

export const drawings: Family<'child'> = {
  cannot_drink: CannotDrink,
  vomits_everything: VomitsEverything,
  convulsions: Convulsions,
  cough: Cough,
  stridor: Stridor,
  low_oxygen: LowOxygen,
  cough_14_days: Cough14Days,
  sunken_eyes: SunkenEyes,
  drinks_poorly: DrinksPoorly,
  drinks_eagerly: DrinksEagerly,
  restless: Restless,
  skin_pinch_slow: SkinPinchSlow,
  skin_pinch_very_slow: SkinPinchVerySlow,
  blood_in_stool: BloodInStool,
  diarrhoea_14_days: Diarrhoea14Days,
};
