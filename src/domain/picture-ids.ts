/** The ids of all drawings by family, so that signs, hazards and cards can name one; `ui/pictures` draws them. */

/**
 * A drawing has the code of what it shows. Two lists with the same code and another drawing: the second list's drawing
 * has a name of its own, and its data says so (`woman_convulsions`).
 */
export const pictureIds = {
  newborn: [
    'poor_feeding', 'lethargy', 'convulsion_cyanosis', 'chest_indrawing', 'fast_breathing', 'temperature_fever', 'temperature_cold',
    'jaundice', 'eye_infection', 'cord_infection', 'abdominal_distension', 'persistent_vomiting', 'diarrhoea', 'no_urine_or_stool_24h',
  ],
  child: [
    'cannot_drink', 'vomits_everything', 'convulsions', 'cough', 'stridor', 'low_oxygen', 'cough_14_days', 'sunken_eyes', 'drinks_poorly',
    'drinks_eagerly', 'restless', 'skin_pinch_slow', 'skin_pinch_very_slow', 'blood_in_stool', 'diarrhoea_14_days',
  ],
  woman: [
    'unconscious', 'woman_convulsions', 'vaginal_bleeding', 'central_cyanosis', 'breathing_difficulty', 'severe_headache', 'visual_disturbance',
    'severe_abdominal_pain', 'severe_pain', 'fever', 'severe_vomiting', 'looks_very_ill', 'labour_imminent', 'waters_broken',
    'fetal_movement_less', 'oedema_face_hands', 'leg_pain_redness', 'foul_discharge', 'wound_infection', 'breast_problem', 'sad_mood',
  ],
  hazards: [
    'water_container_covered', 'pond_fenced', 'toddler_gate', 'always_watched_water', 'small_objects_away', 'food_cut_small', 'honey_none_u1',
    'sleep_on_back', 'no_plastic_bags', 'no_coal_heating', 'kitchen_barrier', 'hot_liquid_high', 'sockets_covered', 'medicine_locked',
    'chemicals_labelled', 'stairs_guarded', 'bed_guard', 'gate_closed', 'helmet_seat', 'no_play_road', 'dog_tied', 'sharp_away',
  ],
  care: [
    'breastfeeding_first_hour', 'skin_to_skin', 'keep_warm', 'cord_clean_dry', 'go_now', 'vitamin_k1', 'weighing_newborn', 'hand_washing',
    'home_visit', 'breath_count', 'breast_milk_only', 'breastfeeding_attachment', 'breastfeeding_day_night', 'breastfeeding_24_months',
    'vaccine_booklet', 'vaccine_on_the_day', 'watch_30_minutes', 'watch_24_hours',
  ],
  food: [
    'breast_milk', 'grains_roots', 'pulses_nuts', 'dairy', 'flesh_foods', 'eggs', 'vita_fruit_veg', 'other_fruit_veg', 'eight_food_groups',
    'food_from_6_months', 'thick_porridge', 'meals_6_8_months', 'meals_9_23_months', 'keep_feeding', 'drink_more',
  ],
} as const

/** A family is fetched as a whole: a screen that shows signs of the woman does not wait for the hazards. */
export type PictureFamily = keyof typeof pictureIds

/** The id of a drawing; with a family, of one of that family. */
export type PictureId<Family extends PictureFamily = PictureFamily> = (typeof pictureIds)[Family][number]
