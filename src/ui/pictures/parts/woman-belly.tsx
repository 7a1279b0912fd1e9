// The pregnant woman from the front, head to hips, her belly in the middle of the card.
import type { ReactNode } from 'react';
import { Limbs, Line, Shape } from './line.tsx';
import { MotherHead, type WomanMood } from './mother.tsx';
import { palette } from './palette.ts';

/** Children are drawn on the belly, around its centre, before her hands. */
export function WomanBelly({ mood, hands = true, children }: { mood: WomanMood; hands?: boolean; children?: ReactNode }) {
  return (
    <>
      <Limbs fill={palette.adult} parts={[['M164 62V86', 24]]} />
      <Limbs fill={palette.blouse} parts={[['M112 100Q84 130 92 164', 24], ['M216 100Q244 130 236 164', 24]]} />
      <Shape d="M100 216C96 170 106 150 104 112Q104 92 142 82Q164 96 186 82Q224 92 224 112C222 150 232 170 228 216Z" fill={palette.blouse} />
      <circle cx="164" cy="152" r="56" fill={palette.blouse} stroke={palette.blouseDark} strokeWidth="2.6" />
      <MotherHead x={164} y={44} scale={0.98} mood={mood} />
      <g transform="translate(164 152)">{children}</g>
      {hands && (
        <>
          <Limbs fill={palette.blouse} parts={[['M94 164Q98 184 120 176', 22], ['M234 164Q230 184 208 176', 22]]} />
          <Limbs fill={palette.adult} parts={[['M126 174l8-5', 15], ['M136 166l11-5M138 172l12 0', 7], ['M202 174l-8-5', 15], ['M192 166l-11-5M190 172l-12 0', 7]]} />
        </>
      )}
      <Line d="M116 116Q110 126 112 138M212 116Q218 126 216 138" color={palette.blouseDark} w={2} />
    </>
  );
}
