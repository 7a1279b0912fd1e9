// The newborn's head from the front: skin tone, soft dark hair or a warm hat, and a mood.
import type { ReactNode } from 'react';
import { BabyFace, type Mood } from './baby-face.tsx';
import { Line, Shape } from './line.tsx';
import { outline, palette, skins, type Skin } from './palette.ts';

type BabyHeadProps = {
  x: number;
  y: number;
  mood: Mood;
  skin?: Skin;
  scale?: number;
  turn?: number;
  hat?: boolean;
  lips?: string;
  children?: ReactNode;
};

function BabyHat() {
  return (
    <>
      <Shape d="M-38-6C-40-34-20-47 0-47S40-34 38-6Q0-22-38-6Z" fill="#F2B56B" />
      <Shape d="M-39-8Q0-25 39-8L40 1Q0-15-40 1Z" fill="#FBE3BD" />
      <circle cy="-48" r="7" fill="#FBE3BD" stroke={palette.ink} strokeWidth={outline} />
    </>
  );
}

export function BabyHead({ x, y, mood, skin = 'normal', scale = 1, turn = 0, hat = false, lips, children }: BabyHeadProps) {
  const tone = skins[skin];
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
      <circle cx="-36" cy="6" r="8" fill={tone.limb} stroke={palette.ink} strokeWidth={outline} />
      <circle cx="36" cy="6" r="8" fill={tone.limb} stroke={palette.ink} strokeWidth={outline} />
      <Shape d="M-37-3C-37-27-21-39 0-39S37-27 37-3C38 9 34 16 31 21C25 32 12 37 0 37S-25 32-31 21C-34 16-38 9-37-3Z" fill={tone.body} />
      {hat ? (
        <BabyHat />
      ) : (
        <>
          <path d="M-36-8C-35-28-20-39 0-39S35-28 36-8C31-19 22-26 10-26C11-22 6-18 1-20C4-23-2-27-9-26C-22-25-31-19-36-8Z" fill={palette.dark} />
          <Line d="M-4-38q-2-8-9-8M4-38q2-6 8-7" color={palette.dark} w={3} />
        </>
      )}
      <circle cx="-24" cy="16" r="6.5" fill={tone.cheek} opacity=".75" />
      <circle cx="24" cy="16" r="6.5" fill={tone.cheek} opacity=".75" />
      <BabyFace mood={mood} lips={lips} />
      {children}
    </g>
  );
}
