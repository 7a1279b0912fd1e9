// Advice about newborn care, breastfeeding and immunisation.
import type { Family } from '../family.ts';
import { BreastfeedingFirstHour } from '../topics/breastfeeding-first-hour.tsx';
import { SkinToSkin } from '../topics/skin-to-skin.tsx';
import { KeepWarm } from '../topics/keep-warm.tsx';
import { CordCleanDry } from '../topics/cord-clean-dry.tsx';
import { GoNow } from '../topics/go-now.tsx';
import { VitaminK1 } from '../topics/vitamin-k1.tsx';
import { WeighingNewborn } from '../topics/weighing-newborn.tsx';
import { HandWashing } from '../topics/hand-washing.tsx';
import { HomeVisit } from '../topics/home-visit.tsx';
import { BreathCount } from '../topics/breath-count.tsx';
import { BreastMilkOnly, BreastfeedingAttachment, BreastfeedingDayNight, Breastfeeding24Months } from '../topics/breastfeeding.tsx';
import { VaccineBooklet, VaccineOnTheDay, Watch30Minutes, Watch24Hours } from '../topics/immunisation.tsx';

export const drawings: Family<'care'> = {
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
  breast_milk_only: BreastMilkOnly,
  breastfeeding_attachment: BreastfeedingAttachment,
  breastfeeding_day_night: BreastfeedingDayNight,
  breastfeeding_24_months: Breastfeeding24Months,
  vaccine_booklet: VaccineBooklet,
  vaccine_on_the_day: VaccineOnTheDay,
  watch_30_minutes: Watch30Minutes,
  watch_24_hours: Watch24Hours,
};
