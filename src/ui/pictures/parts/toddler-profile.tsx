// The child's head and shoulders from the side, facing right: drinking, coughing, vomiting.
import type { ReactNode } from 'react';
import { BabyProfile } from './baby-profile.tsx';
import { Limbs, Shape } from './line.tsx';
import { skins, type Skin } from './palette.ts';

type ToddlerProfileProps = {
  x?: number;
  eye: 'open' | 'closed' | 'tight';
  mouth?: 'shut' | 'open';
  turn?: number;
  skin?: Skin;
  arm?: string;
  hand?: readonly [number, number];
  children?: ReactNode;
};

/** Children are drawn between head and arm. */
export function ToddlerProfile({ x = 110, eye, mouth = 'open', turn = 0, skin = 'normal', arm, hand, children }: ToddlerProfileProps) {
  return (
    <g transform={`translate(${x} 0)`}>
      <Limbs fill={skins[skin].limb} parts={[['M-6 118V150', 34]]} />
      <Shape d="M-62 216C-62 168-46 142-14 138Q34 140 44 176L48 216Z" fill="#F2A65A" />
      <BabyProfile x={4} y={80} scale={1.6} eye={eye} mouth={mouth} skin={skin} turn={turn} />
      {children}
      {hand && <Limbs fill={skins[skin].limb} parts={[[`M${hand[0]} ${hand[1]}l5-4`, 24]]} />}
      {arm && <Limbs fill="#F2A65A" parts={[[arm, 28]]} />}
    </g>
  );
}
