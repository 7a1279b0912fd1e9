// The newborn close up with its cord stump: the cord cards lay their marks beneath the stump.
import type { ReactNode } from 'react';
import type { Mood } from './baby-face.tsx';
import { BabyLying } from './baby-lying.tsx';
import { Limbs, Line, Shape } from './line.tsx';
import { palette } from './palette.ts';

export function CordBelly({ mood, children }: { mood: Mood; children?: ReactNode }) {
  return (
    <>
      <rect width="328" height="212" fill={palette.blanket} />
      <g transform="translate(-88 -50) scale(1.46)">
        <BabyLying mood={mood} navel={false} />
      </g>
      <Line d="M226 54Q216 106 226 158" color={palette.stitch} w={3} />
      {children}
      <ellipse cx="176" cy="113" rx="14" ry="7.5" fill="#E9AE84" stroke={palette.ink} strokeWidth="2.2" />
      <Shape d="M167 113Q171 100 168 88Q168 76 176 74Q184 75 185 88Q183 102 186 112Q177 119 167 113Z" fill="#B98350" w={2.2} />
      <Line d="M174 113q3-8 1-16M180 112q-2-8-1-14M175 82q1-3 3-4" w={1.4} />
      <Limbs fill="#8CC4E8" edge={2.2} parts={[['M158 91L194 87', 7.5], ['M194 87v.1', 10]]} />
      <Line d="M162 90.500L188 87.7" color={palette.cloth} w={1.8} />
    </>
  );
}
