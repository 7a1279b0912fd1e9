// Cards of the food groups: one for each, and one with all eight.
import type { ComponentType } from 'react';
import { PictureFrame, type PictureProps } from '../parts/picture-frame.tsx';
import { Ground } from '../parts/blanket.tsx';
import { palette } from '../parts/palette.ts';
import { BreastMilkFood, DairyFood, EggsFood, FleshFood, GrainsFood, OtherVegFood, PulsesFood, VitaminVegFood } from './foods.tsx';

const card = (Food: ComponentType) =>
  function FoodCard(props: PictureProps) {
    return (
      <PictureFrame {...props}>
        <Ground />
        {Food === BreastMilkFood ? (
          <Food />
        ) : (
          <g transform="translate(-25 -16) scale(1.15)">
            <Food />
          </g>
        )}
      </PictureFrame>
    );
  };

export const BreastMilk = card(BreastMilkFood);
export const GrainsRoots = card(GrainsFood);
export const PulsesNuts = card(PulsesFood);
export const Dairy = card(DairyFood);
export const FleshFoods = card(FleshFood);
export const Eggs = card(EggsFood);
export const VitaFruitVeg = card(VitaminVegFood);
export const OtherFruitVeg = card(OtherVegFood);

const all = [BreastMilkFood, GrainsFood, PulsesFood, DairyFood, FleshFood, EggsFood, VitaminVegFood, OtherVegFood];

/** Four beside four. */
export function EightFoodGroups(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      {all.map((Food, place) => {
        const scale = Food === BreastMilkFood ? 0.28 : 0.4;
        return (
          <g key={Food.name} transform={`translate(${43.5 + (place % 4) * 80.3} ${place < 4 ? 56 : 156})`}>
            <rect x="-37" y="-46" width="74" height="92" rx="12" fill={palette.cloth} stroke={palette.ground} strokeWidth="3" />
            <g transform={`scale(${scale}) translate(-164 -108)`}>
              <Food />
            </g>
          </g>
        );
      })}
    </PictureFrame>
  );
}
