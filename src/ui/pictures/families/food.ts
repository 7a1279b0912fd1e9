// The food groups and advice about meals (clinical.md section 8).
import type { Family } from '../family.ts';
import { BreastMilk, GrainsRoots, PulsesNuts, Dairy, FleshFoods, Eggs, VitaFruitVeg, OtherFruitVeg, EightFoodGroups } from '../food/food-cards.tsx';
import { FoodFrom6Months, ThickPorridge, Meals6To8, Meals9To23, KeepFeeding, DrinkMore } from '../food/meals.tsx';

export const drawings: Family<'food'> = {
  breast_milk: BreastMilk,
  grains_roots: GrainsRoots,
  pulses_nuts: PulsesNuts,
  dairy: Dairy,
  flesh_foods: FleshFoods,
  eggs: Eggs,
  vita_fruit_veg: VitaFruitVeg,
  other_fruit_veg: OtherFruitVeg,
  eight_food_groups: EightFoodGroups,
  food_from_6_months: FoodFrom6Months,
  thick_porridge: ThickPorridge,
  meals_6_8_months: Meals6To8,
  meals_9_23_months: Meals9To23,
  keep_feeding: KeepFeeding,
  drink_more: DrinkMore,
};
